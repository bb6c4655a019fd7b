import { writeFileSync } from 'node:fs';

/** Required into a program: writes the most memory that it had, in bytes, to the file that `TIFA_PEAK` names. */
process.on('exit', () => writeFileSync(process.env.TIFA_PEAK ?? '', `${process.resourceUsage().maxRSS * 1024}`));
