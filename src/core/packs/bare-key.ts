/** What two keys share that differ in quotation marks: texts print “十四五”规划 and 十四五规划 alike. */
export function bareKey(key: string): string {
  return key.replaceAll('"', '');
}
