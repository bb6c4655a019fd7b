import { chineseFont, chromium } from './chromium.ts';
import { codeServer } from './code-server.ts';

console.log(await codeServer());
console.log(await chromium());
await chineseFont();
