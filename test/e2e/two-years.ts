import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CITIES = ['四川省绵阳市', '浙江省杭州市', '广东省深圳市', '江苏省南京市', '山东省青岛市', '河北省唐山市'];
const DOCUMENTS = 12;
/** Beside the phrases, so that nothing longer recurs. */
const BEFORE = '山川湖海日月星辰风雨雷电';
const BEHIND = '梅兰竹菊松柏桃李杏梨桂枫';

/** In how many of the twelve documents of each year a phrase stands. */
const HAVING: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  '2023': { 科学发展观: 11, 营商环境: 2, 共同富裕: 11 },
  '2024': { 高质量发展: 11, 营商环境: 11, 共同富裕: 2 },
};

/** A folder with twelve documents of each of two years, of six cities, in which one phrase each is new, rises, falls and vanishes; the caller removes it. */
export async function twoYears(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tifa-years-'));
  for (const [year, having] of Object.entries(HAVING)) {
    for (let number = 0; number < DOCUMENTS; number++) {
      const said = Object.entries(having).flatMap(([phrase, count]) =>
        number < count ? `${BEFORE[number]}${phrase}${BEHIND[number]}。` : [],
      );
      const text = `${year}年3月${number + 1}日，${CITIES[number % CITIES.length]}召开会议。\n\n会上${said.join('')}\n`;
      await writeFile(join(folder, `${year}-${String(number + 1).padStart(2, '0')}.txt`), text);
    }
  }
  return folder;
}
