import * as vscode from 'vscode';
import type { PhraseOrder } from '../../core/corpus/phrase-order.ts';
import { PHRASE_ORDERS } from '../../core/corpus/phrase-order.ts';
import { pickOne } from '../../host/pick.ts';

interface OrderItem extends vscode.QuickPickItem {
  readonly order: PhraseOrder;
}

/** Asks what to sort by; the present order has a check mark. `undefined` when dismissed. */
export async function chooseOrder(present: PhraseOrder): Promise<PhraseOrder | undefined> {
  const items = PHRASE_ORDERS.map((order): OrderItem => {
    const isPresent = order === present;
    return {
      order,
      iconPath: new vscode.ThemeIcon(isPresent ? 'check' : 'blank'),
      label: orderText(order),
      description: isPresent ? vscode.l10n.t('as now') : '',
    };
  });
  const chosen = await pickOne(items, { title: vscode.l10n.t('Sort Phrases') });
  return chosen?.order;
}

function orderText(order: PhraseOrder): string {
  switch (order) {
    case 'documents':
      return vscode.l10n.t('By number of documents');
    case 'places':
      return vscode.l10n.t('By number of places');
    case 'lastSeen':
      return vscode.l10n.t('By last seen, the latest first');
    case 'firstSeen':
      return vscode.l10n.t('By first seen, the earliest first');
    case 'newest':
      return vscode.l10n.t('By first seen in this library, the newest first');
    case 'change':
      return vscode.l10n.t('By change in the newest full year, the surest first');
    case 'score':
      return vscode.l10n.t('By how characteristic they are');
  }
}
