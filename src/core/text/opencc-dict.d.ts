/** opencc-js ships its dictionaries as `from to to…|from to` strings, without types of their own. */
declare module 'opencc-js/dict/*' {
  const entries: string;
  export default entries;
}
