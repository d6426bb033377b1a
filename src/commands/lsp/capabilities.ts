// What this server can do, and what it has to know of the editor.
import {
  type FileSystemWatcher,
  type InitializeParams,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver-protocol/node';
import { fixAllKind, quickFixKind } from './code-actions.ts';
import { localPath } from './open-documents.ts';

export interface Client {
  /** Absolute: what it has open. */
  readonly folders: readonly string[];
  /** Whether its edits say which version of a document they are of. */
  readonly takesVersions: boolean;
  /** Whether it tells of changed files where it is asked to. */
  readonly watchesFiles: boolean;
}

export function readClient({ workspaceFolders, rootUri, capabilities: { workspace } }: InitializeParams): Client {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? [rootUri];
  return {
    folders: uris.map((uri) => localPath(uri ?? '')).filter((path) => path !== undefined),
    takesVersions: workspace?.workspaceEdit?.documentChanges === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
  };
}

export const serverCapabilities: ServerCapabilities = {
  positionEncoding: 'utf-16',
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
  codeActionProvider: { codeActionKinds: [quickFixKind, fixAllKind] },
  hoverProvider: true,
};

/** Files that decide how catalogues are judged. */
export const watchers: readonly FileSystemWatcher[] = ['gkml.*.yaml', '名录/*.yaml', '规则/*.yaml'].map((pattern) => ({
  globPattern: `**/${pattern}`,
}));
