// What the editor has open, each document with what was found in its latest version.
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DidChangeTextDocumentParams, TextDocumentItem } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type CheckedDocument, checkDocument, isCatalogue } from './check-document.ts';
import type { Preparations } from './preparations.ts';

export interface OpenDocuments {
  open(item: TextDocumentItem): void;
  change(params: DidChangeTextDocumentParams): void;
  close(uri: string): void;
  uris(): readonly string[];
  /** Undefined where it is not open. */
  versionOf(uri: string): number | undefined;
  /** Undefined where it is not open, or no catalogue. @throws UsableError where the settings are not sound */
  check(uri: string): Promise<CheckedDocument | undefined>;
  /** What was found counts no more: settings have changed. */
  forgetChecks(): void;
}

/** @param cwd where a document that was never saved is taken to lie */
export function createOpenDocuments(preparations: Preparations, cwd: string): OpenDocuments {
  const documents = new Map<string, TextDocument>();
  const checks = new Map<string, Promise<CheckedDocument | undefined>>();
  const check = async (uri: string) => {
    const open = documents.get(uri);
    if (open === undefined || !isCatalogue(open.getText())) return undefined;
    // An open document changes in place.
    const document = TextDocument.create(uri, open.languageId, open.version, open.getText());
    return checkDocument(document, await preparations.prepare(pathOf(uri, cwd)));
  };
  return {
    open: ({ uri, languageId, version, text }) => {
      documents.set(uri, TextDocument.create(uri, languageId, version, text));
      checks.delete(uri);
    },
    change: ({ textDocument: { uri, version }, contentChanges }) => {
      const document = documents.get(uri);
      if (document === undefined) return;
      TextDocument.update(document, contentChanges, version);
      checks.delete(uri);
    },
    close: (uri) => {
      documents.delete(uri);
      checks.delete(uri);
    },
    uris: () => [...documents.keys()],
    versionOf: (uri) => documents.get(uri)?.version,
    check: (uri) => {
      const known = checks.get(uri) ?? check(uri);
      checks.set(uri, known);
      return known;
    },
    forgetChecks: () => checks.clear(),
  };
}

function pathOf(uri: string, cwd: string): string {
  return localPath(uri) ?? join(cwd, basename(uri.replace(/^[\w-]+:/u, '')) || '未保存.yaml');
}

/** Undefined for what lies on no disk of this machine: untitled:…, git:…. */
export function localPath(uri: string): string | undefined {
  try {
    const path = fileURLToPath(uri);
    return dirname(path) === path ? undefined : path;
  } catch {
    return undefined;
  }
}
