import type { PageTable } from '../pages/contract.ts';
import type { FullContent } from './full-content.ts';
import { tablesOf } from './full-content.ts';

/** The tables of a page. One is made and told when somebody opens it, and while it is open whenever it is another one. */
export class PageTables {
  private makers: ReadonlyMap<string, () => PageTable> = new Map();
  private readonly open = new Set<string>();
  /** How those were made that the page was told. */
  private readonly told = new Map<string, () => PageTable>();

  constructor(private readonly tell: (chart: string, table: PageTable) => void) {}

  /** Of a chart that is shown; `undefined` of any other. */
  tableOf(chart: string): PageTable | undefined {
    return this.makers.get(chart)?.();
  }

  /** The page shows this from now on. */
  show(content: FullContent): void {
    this.makers = tablesOf(content);
    for (const chart of this.open) this.tellTable(chart);
  }

  /** Somebody has opened or closed the table of a chart. */
  toggle(chart: string, isOpen: boolean): void {
    if (isOpen) {
      this.open.add(chart);
      this.tellTable(chart);
    } else {
      this.open.delete(chart);
      this.told.delete(chart);
    }
  }

  /** The page begins anew, with all tables closed. */
  closeAll(): void {
    this.open.clear();
    this.told.clear();
  }

  private tellTable(chart: string): void {
    const maker = this.makers.get(chart);
    if (!maker || this.told.get(chart) === maker) return;
    this.told.set(chart, maker);
    this.tell(chart, maker());
  }
}
