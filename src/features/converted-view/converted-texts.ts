import * as vscode from 'vscode';
import { DisposableMap } from '../../async/disposable.ts';
import { Refresher } from '../../async/refresher.ts';
import type { DoubtfulChoice } from '../../core/conversion/doubtful-choice.ts';
import { doubtfulChoices } from '../../core/conversion/doubtful-choice.ts';
import type { Dependencies } from '../../host/dependencies.ts';
import { openAsRead } from '../../host/known-encoding.ts';
import { CONVERTED_SCHEME } from '../../host/readable-document.ts';
import { settings } from '../../host/settings.ts';
import type { ViewQuestion } from './converted-uri.ts';
import { viewQuestionOf } from './converted-uri.ts';

/** VS Code reads a view that has changed within this time, in ms. */
const PATIENCE_MS = 500;

/** A text as it was converted last. */
interface ConvertedText {
  readonly text: string;
  readonly source: vscode.Uri;
  readonly choices: readonly DoubtfulChoice[];
}

/** The texts of converted views; they follow their documents, the choices of the users, and the settings. */
export class ConvertedTexts implements vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<vscode.Uri>();
  /** A view is to be read again. */
  readonly onDidChange = this.changes.event;
  private readonly converted = new Map<string, ConvertedText>();
  /** By the uri of the view. */
  private readonly refreshers = new DisposableMap<string, Refresher>();
  private readonly subscriptions: vscode.Disposable;

  constructor(private readonly dependencies: Dependencies) {
    const { choices, library } = dependencies;
    const refreshAll = () => this.refresh(() => true);
    this.subscriptions = vscode.Disposable.from(
      this.changes,
      this.refreshers,
      vscode.workspace.onDidOpenTextDocument((document) => this.showDoubtful(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.follow(document)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri)),
      choices.onDidChange(refreshAll),
      library.onDidChangeDocuments(() => this.refresh((source) => !isOpen(source))),
      settings.conversionDictionary.onDidChange(refreshAll),
      settings.conversionQuotes.onDidChange(refreshAll),
    );
  }

  /** Fails where there is no such document. */
  async textOf(uri: vscode.Uri): Promise<string> {
    const question = viewQuestionOf(uri);
    if (!question) throw vscode.FileSystemError.FileNotFound(uri);
    try {
      return await this.convert(uri, question);
    } finally {
      this.refreshers.get(uri.toString())?.done();
    }
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private async convert(uri: vscode.Uri, { source, to }: ViewQuestion): Promise<string> {
    const document = await openAsRead(this.dependencies.library, source);
    const text = document.getText();
    const conversion = await this.dependencies.converter.convert({ uri: source, text, to });
    this.converted.set(uri.toString(), { text: conversion.text, source, choices: doubtfulChoices(text, conversion, to) });
    for (const view of openViews()) if (view.uri.toString() === uri.toString()) this.showDoubtful(view);
    return conversion.text;
  }

  private follow(document: vscode.TextDocument): void {
    const { uri } = document;
    if (uri.scheme === CONVERTED_SCHEME) this.showDoubtful(document);
    else for (const view of openViews()) if (viewQuestionOf(view.uri)?.source.toString() === uri.toString()) this.refreshSoon(view.uri);
  }

  private refreshSoon(uri: vscode.Uri): void {
    const key = uri.toString();
    const refresher = this.refreshers.get(key) ?? this.refreshers.set(key, new Refresher(() => this.changes.fire(uri), PATIENCE_MS));
    refresher.trigger();
  }

  private refresh(concerns: (source: vscode.Uri) => boolean): void {
    for (const { uri } of openViews()) {
      const question = viewQuestionOf(uri);
      if (question && concerns(question.source)) this.changes.fire(uri);
    }
  }

  /** A view has its text some moments after that was made. */
  private showDoubtful(document: vscode.TextDocument): void {
    const converted = this.converted.get(document.uri.toString());
    if (!converted || document.getText() !== converted.text) return;
    const { source: origin, choices } = converted;
    this.dependencies.doubtful.set(document.uri, { origin, isConverted: false, choices });
  }

  private forget(uri: vscode.Uri): void {
    this.converted.delete(uri.toString());
    this.refreshers.delete(uri.toString());
  }
}

function openViews(): readonly vscode.TextDocument[] {
  return vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === CONVERTED_SCHEME);
}

function isOpen(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
}
