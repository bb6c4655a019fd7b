import { recordFormatOf } from './record-format.ts';

const ADDRESS = /^(.*)#(\d{1,9})$/s;

/** A record of a file, named by the file's path or uri and its number: `news.csv#17`. In a uri a `#` of the file's own name is written in another way. */
interface RecordAddress {
  readonly file: string;
  /** `undefined` for the file itself. */
  readonly number: number | undefined;
}

/** What a path or a uri names. */
export function recordAddress(address: string): RecordAddress {
  const [, file, number] = ADDRESS.exec(address) ?? [];
  return file !== undefined && recordFormatOf(file) ? { file, number: Number(number) } : { file: address, number: undefined };
}

/** How a record is named. */
export function addressOf(file: string, number: number): string {
  return `${file}#${number}`;
}
