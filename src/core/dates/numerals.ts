const DIGITS = '〇一二三四五六七八九';
/** As banks write them. */
const FORMAL = '零壹贰叁肆伍陆柒捌玖拾';
const PLAIN = '〇一二三四五六七八九十';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100 };
/** Written for 20 and 30 in dates: 廿八日, 卅日. */
const TENS: Readonly<Record<string, string>> = { 廿: '二十', 卅: '三十' };
/** The first year of the Republic of China is 1912. */
const ROC_OFFSET = 1911;

/**
 * The number that folded text writes in Arabic digits, digit by digit (二〇二四, 二零二四, 二o二四) or with units (十八, 一百十三, 廿八);
 * 元 is 1, as in 元年; `undefined` where it is none of these.
 */
export function readNumeral(text: string): number | undefined {
  if (/^\d[\d ]*$/.test(text)) return Number(text.replaceAll(' ', ''));
  if (text === '元') return 1;
  const spelled = text
    .replace(/[零o]/g, '〇')
    .replace(/[壹贰叁肆伍陆柒捌玖拾]/g, (digit) => PLAIN.charAt(FORMAL.indexOf(digit)))
    .replace(/[廿卅]/g, (tens) => TENS[tens] ?? tens);
  return /[十百]/.test(spelled) ? readWithUnits(spelled) : readDigits(spelled);
}

function readDigits(text: string): number | undefined {
  let value = 0;
  for (const character of text) {
    const digit = /\d/.test(character) ? Number(character) : DIGITS.indexOf(character);
    if (digit < 0) return undefined;
    value = value * 10 + digit;
  }
  return text === '' ? undefined : value;
}

function readWithUnits(text: string): number | undefined {
  if (!/^(?:[一二三四五六七八九]?百〇?)?(?:[一二三四五六七八九]?十)?[一二三四五六七八九]?$/.test(text)) return undefined;
  let value = 0;
  let pending = 0;
  for (const character of text) {
    const unit = UNITS[character];
    if (unit === undefined) pending = DIGITS.indexOf(character);
    else value += (pending || 1) * unit;
    if (unit !== undefined) pending = 0;
  }
  return value + pending;
}

/** A number from 1 to 99 in characters with 十: 19 is 十九, 30 is 三十. */
export function spellNumeral(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  return (tens > 1 ? DIGITS.charAt(tens) : '') + (tens > 0 ? '十' : '') + (ones > 0 ? DIGITS.charAt(ones) : '');
}

/** The Gregorian year of a year of the Republic of China (民國113年 is 2024); `undefined` for years before 民國元年 or far ahead. */
export function rocYear(year: number | undefined): number | undefined {
  return year !== undefined && year >= 1 && year <= 199 ? year + ROC_OFFSET : undefined;
}
