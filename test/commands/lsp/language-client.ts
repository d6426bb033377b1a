// An editor in miniature: it starts the built gkml, says what editors say, and keeps what it is told.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import * as protocol from 'vscode-languageserver-protocol/node';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { gkml } from '../../cli/run-gkml.ts';

type Published = protocol.PublishDiagnosticsParams;

export interface LanguageClient {
  readonly connection: protocol.ProtocolConnection;
  /** All that was published, in its order. */
  readonly published: readonly Published[];
  /** Of what the server registered after the first words. */
  readonly registered: readonly string[];
  initialize(capabilities?: protocol.ClientCapabilities): Promise<protocol.InitializeResult>;
  /** The findings of a document's version, when they have come. */
  findings(uri: string, version: number): Promise<protocol.Diagnostic[]>;
  open(uri: string, text: string): Promise<protocol.Diagnostic[]>;
  replace(uri: string, version: number, text: string): Promise<protocol.Diagnostic[]>;
  actions(uri: string, range: protocol.Range, only?: string[]): Promise<protocol.CodeAction[]>;
  hover(uri: string, position: protocol.Position): Promise<string>;
  /** Says goodbye; the exit code of the process. */
  leave(): Promise<number | null>;
  readonly exitCode: Promise<number | null>;
  readonly child: ChildProcessWithoutNullStreams;
  stderr(): string;
}

export const start: protocol.Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

export function startClient(cwd: string, args: readonly string[] = []): LanguageClient {
  const failure = process.env['GKML_BUILD_FAILURE'];
  if (failure !== undefined) throw new Error(`The build failed: ${failure}`);
  const child = spawn(process.execPath, [gkml, 'lsp', ...args], { cwd });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const exitCode = new Promise<number | null>((done) => child.on('close', done));
  const registered: string[] = [];
  const published: Published[] = [];
  const unread: Published[] = [];
  const waiting = new Set<() => void>();
  connection.onNotification(protocol.PublishDiagnosticsNotification.type, (params) => {
    published.push(params);
    unread.push(params);
    for (const look of waiting) look();
  });
  connection.onRequest(protocol.RegistrationRequest.type, ({ registrations }) => {
    registered.push(...registrations.map(({ method }) => method));
    for (const look of waiting) look();
  });
  connection.listen();

  const findings = (uri: string, version: number) =>
    new Promise<protocol.Diagnostic[]>((done) => {
      const look = () => {
        const index = unread.findIndex((each) => each.uri === uri && each.version === version);
        if (index < 0) return;
        waiting.delete(look);
        done(unread.splice(index, 1)[0]?.diagnostics ?? []);
      };
      waiting.add(look);
      look();
    });
  return {
    connection,
    published,
    registered,
    child,
    exitCode,
    findings,
    stderr: () => stderr,
    initialize: async (capabilities = {}) => {
      const result = await connection.sendRequest(protocol.InitializeRequest.type, {
        processId: process.pid,
        rootUri: pathToFileURL(cwd).href,
        capabilities,
      });
      await connection.sendNotification(protocol.InitializedNotification.type, {});
      return result;
    },
    open: async (uri, text) => {
      const textDocument = { uri, languageId: 'yaml', version: 1, text };
      await connection.sendNotification(protocol.DidOpenTextDocumentNotification.type, { textDocument });
      return findings(uri, 1);
    },
    replace: async (uri, version, text) => {
      const change = { textDocument: { uri, version }, contentChanges: [{ text }] };
      await connection.sendNotification(protocol.DidChangeTextDocumentNotification.type, change);
      return findings(uri, version);
    },
    actions: async (uri, range, only) => {
      const context = only === undefined ? { diagnostics: [] } : { diagnostics: [], only };
      const params = { textDocument: { uri }, range, context };
      return ((await connection.sendRequest(protocol.CodeActionRequest.type, params)) ?? []) as protocol.CodeAction[];
    },
    hover: async (uri, position) => {
      const hover = await connection.sendRequest(protocol.HoverRequest.type, { textDocument: { uri }, position });
      return hover === null ? '' : (hover.contents as protocol.MarkupContent).value;
    },
    leave: async () => {
      await connection.sendRequest(protocol.ShutdownRequest.type);
      await connection.sendNotification(protocol.ExitNotification.type);
      return exitCode;
    },
  };
}

/** The text of a document after an action, whichever form its edit has. */
export function afterAction(uri: string, text: string, { edit }: protocol.CodeAction): string {
  const versioned = edit?.documentChanges?.flatMap((change) => ('edits' in change ? change.edits : [])) ?? [];
  const edits = [...(edit?.changes?.[uri] ?? []), ...versioned] as protocol.TextEdit[];
  return TextDocument.applyEdits(TextDocument.create(uri, 'yaml', 1, text), edits);
}
