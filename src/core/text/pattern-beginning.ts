/** UTF-16 code units, the last one included. */
export interface UnitRange {
  readonly from: number;
  readonly to: number;
}

/** What a part of a pattern may begin with. */
interface Beginning {
  readonly ranges: readonly UnitRange[];
  /** Whether it may match nothing, so that what follows it begins the match. */
  readonly isEmpty: boolean;
}

const ANY: readonly UnitRange[] = [{ from: 0, to: 0xffff }];
const NOTHING: Beginning = { ranges: [], isEmpty: true };
const DIGITS: UnitRange = { from: 0x30, to: 0x39 };
/** After a part: how often it may stand; lazy or not makes no difference. */
const QUANTIFIER = /(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/y;
const GROUP = /\((\?(?:[:=!]|<[=!]|<\w+>))?/y;
const ESCAPE = /\\(?:u([\da-f]{4})|.)/iy;
const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', v: '\v' };

/** The units that a match of a pattern may begin with, perhaps some more; any where it may match nothing. For patterns without the flags i, u and v. */
export function beginningOf({ source }: RegExp): readonly UnitRange[] {
  const { ranges, isEmpty } = new PatternReader(source).alternatives();
  return isEmpty ? ANY : ranges;
}

/** Reads a pattern from left to right. */
class PatternReader {
  private at = 0;

  constructor(private readonly source: string) {}

  alternatives(): Beginning {
    let { ranges, isEmpty } = this.sequence();
    while (this.source[this.at] === '|') {
      this.at++;
      const other = this.sequence();
      ranges = [...ranges, ...other.ranges];
      isEmpty ||= other.isEmpty;
    }
    return { ranges, isEmpty };
  }

  private sequence(): Beginning {
    let ranges: readonly UnitRange[] = [];
    let isEmpty = true;
    while (this.at < this.source.length && !'|)'.includes(this.source.charAt(this.at))) {
      const part = this.quantified();
      if (isEmpty) ranges = [...ranges, ...part.ranges];
      isEmpty &&= part.isEmpty;
    }
    return { ranges, isEmpty };
  }

  private quantified(): Beginning {
    const { ranges, isEmpty } = this.part();
    const quantifier = this.take(QUANTIFIER);
    const mayBeLeftOut = quantifier !== null && (/^[?*]/.test(quantifier[0]) || Number(quantifier[1]) === 0);
    return { ranges, isEmpty: isEmpty || mayBeLeftOut };
  }

  private part(): Beginning {
    const group = this.take(GROUP);
    if (group) return this.group(/[=!]$/.test(group[1] ?? ''));
    const unit = this.source.charAt(this.at);
    if (unit === '[') return { ranges: this.unitClass(), isEmpty: false };
    if (unit === '\\') return { ranges: this.escape(), isEmpty: false };
    this.at++;
    if ('^$'.includes(unit)) return NOTHING;
    return { ranges: unit === '.' ? ANY : [unitAlone(unit)], isEmpty: false };
  }

  /** What only looks ahead or back takes nothing. */
  private group(isLook: boolean): Beginning {
    const inside = this.alternatives();
    this.at++;
    return isLook ? NOTHING : inside;
  }

  private unitClass(): readonly UnitRange[] {
    this.at++;
    const isNegated = this.source[this.at] === '^';
    const ranges: UnitRange[] = [];
    while (this.source[this.at] !== ']') {
      const first = this.classMember();
      if (this.source[this.at] !== '-' || this.source[this.at + 1] === ']') ranges.push(...first);
      else {
        this.at++;
        ranges.push({ from: first[0]?.from ?? 0, to: this.classMember()[0]?.to ?? 0xffff });
      }
    }
    this.at++;
    return isNegated ? ANY : ranges;
  }

  private classMember(): readonly UnitRange[] {
    return this.source[this.at] === '\\' ? this.escape() : [unitAlone(this.source.charAt(this.at++))];
  }

  private escape(): readonly UnitRange[] {
    const [whole = '', code] = this.take(ESCAPE) ?? [];
    if (code !== undefined) return [unitAlone(String.fromCharCode(Number.parseInt(code, 16)))];
    const letter = whole.charAt(1);
    if (letter === 'd') return [DIGITS];
    if (/[bBcdDkpPsSwWx0-9]/.test(letter)) return ANY;
    return [unitAlone(CONTROLS[letter] ?? letter)];
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.source);
    if (match) this.at = pattern.lastIndex;
    return match;
  }
}

function unitAlone(character: string): UnitRange {
  const unit = character.charCodeAt(0);
  return { from: unit, to: unit };
}
