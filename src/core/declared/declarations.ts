import type { Field } from '../text/field.ts';
import type { SourceText } from '../text/source-text.ts';
import type { Declaration, DeclaredRule } from './declaration.ts';
import type { FieldFact } from './field-names.ts';
import { factOf } from './field-names.ts';
import { frontMatterFields } from './front-matter-fields.ts';
import { pageFields } from './page-fields.ts';

/** An author that is an office or a paper, not a person. */
const OUTLET = /(?:网|網|社|报|報|电视台|電視台|广播|客户端|发布|發布|办公室|辦公室|政府|委员会|委員會|日报|日報|杂志|雜誌)$/;
const ADDRESS = /^\s*(?:[a-z][a-z+.-]*:\/\/|www\.|[\w-]+(?:\.[\w-]+)+(?:\/|$))/i;
const LONGEST_NAME = 40;
/** Several offices may issue a document together. */
const LONGEST_ISSUER = 80;
const LONGEST_TITLE = 200;
const LONGEST: Readonly<Partial<Record<FieldFact, number>>> = { title: LONGEST_TITLE, issuer: LONGEST_ISSUER };

/** What a file declares of itself, in the order of the file. */
export function declarationsOf(source: SourceText): readonly Declaration[] {
  const { frontMatter, restored, fields } = source.form;
  if (fields.length > 0) return fields.flatMap((field) => ofFile({ ...field, rule: 'record-field' }));
  if (frontMatter) return frontMatterFields(restored, frontMatter).flatMap((field) => ofFile({ ...field, rule: 'front-matter' }));
  return pageFields(source).flatMap(ofPage);
}

/** A field with where it stands. */
interface SaidField extends Field {
  readonly rule: DeclaredRule;
}

function ofFile(field: SaidField): Declaration[] {
  const fact = factOf(field.key, 'file');
  return declared(field, fact === 'author' ? outletBy(field) : fact);
}

/** An author of a page is often that of the site. */
function ofPage(field: SaidField): Declaration[] {
  const fact = factOf(field.key, 'page');
  return declared(field, fact === 'author' ? outletBy(field) && 'site' : fact);
}

function outletBy({ value }: Field): 'outlet' | undefined {
  return OUTLET.test(plain(value)) ? 'outlet' : undefined;
}

/** A site may write the label, too: `content="来源：江城日报"`. */
const OUTLET_LABEL = /^(?:文章|信息|新闻|稿件)?(?:来源|來源|稿源|出处|出處) ?[:：] ?/;

/** Without the brackets of a wiki link and the marks of bold type, on one line. */
function plain(value: string): string {
  return value
    .replace(/(\*\*|__)(?=\S)([^*_]{1,200})\1/g, '$2')
    .replace(/^\s*\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]\s*$/, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Nothing where the value is none: an address is no outlet, a paragraph no title. */
function declared({ value: written, start, end, rule }: SaidField, fact: FieldFact | undefined): Declaration[] {
  if (fact === undefined || fact === 'author' || fact === 'content' || fact === 'abstract') return [];
  const label = fact === 'outlet' ? (OUTLET_LABEL.exec(written)?.[0].length ?? 0) : 0;
  const value = plain(written.slice(label));
  if (value === '' || value.length > (LONGEST[fact] ?? LONGEST_NAME)) return [];
  return fact !== 'published' && fact !== 'date' && ADDRESS.test(value)
    ? []
    : [{ fact, value, start: end - start === written.length ? start + label : start, end, rule }];
}
