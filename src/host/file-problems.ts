import * as vscode from 'vscode';
import { Latest } from '../async/latest.ts';
import type { Range } from '../core/evidence.ts';
import { plainText } from '../core/text/plain-text.ts';
import { rangeIn } from './editor-text.ts';

/** What is wrong at a range of a file, in words. */
interface FileProblem extends Range {
  readonly message: string;
}

/** One of the user's own files in each workspace folder, and what is wrong in it. */
interface ProblemSource {
  /** Of the collection of diagnostics. */
  readonly name: string;
  fileIn(folder: vscode.WorkspaceFolder): vscode.Uri;
  problemsIn(folder: vscode.WorkspaceFolder): Promise<readonly FileProblem[]>;
}

/** The problems of one file. */
type MarkedFile = readonly [uri: vscode.Uri, diagnostics: readonly vscode.Diagnostic[]];

/** Marks what is wrong in own files where it stands. */
export class FileProblems implements vscode.Disposable {
  private readonly collection: vscode.DiagnosticCollection;
  private readonly question = new Latest();

  constructor(private readonly source: ProblemSource) {
    this.collection = vscode.languages.createDiagnosticCollection(source.name);
  }

  /** Looks at the files of now. */
  refresh(): void {
    void this.question.ask(
      () => this.problems(),
      (files) => this.show(files),
    );
  }

  dispose(): void {
    this.question.dispose();
    this.collection.dispose();
  }

  private async problems(): Promise<readonly MarkedFile[]> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    return (await Promise.all(folders.map((folder) => this.markedIn(folder)))).flat();
  }

  private async markedIn(folder: vscode.WorkspaceFolder): Promise<readonly MarkedFile[]> {
    const problems = await this.source.problemsIn(folder);
    if (problems.length === 0) return [];
    const document = await vscode.workspace.openTextDocument(this.source.fileIn(folder)).then(undefined, () => undefined);
    return document ? [[document.uri, problems.map((problem) => diagnostic(document, problem))]] : [];
  }

  private show(files: readonly MarkedFile[]): void {
    this.collection.clear();
    for (const [uri, diagnostics] of files) this.collection.set(uri, diagnostics);
  }
}

function diagnostic(document: vscode.TextDocument, problem: FileProblem): vscode.Diagnostic {
  const { Warning } = vscode.DiagnosticSeverity;
  const made = new vscode.Diagnostic(rangeIn(document, problem), plainText(problem.message, 'interface'), Warning);
  made.source = 'Tifa';
  return made;
}
