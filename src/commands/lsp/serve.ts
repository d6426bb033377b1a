// One editor's session, from its first word to its last.
import {
  CodeActionRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  ErrorCodes,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  RegistrationRequest,
  ResponseError,
  ShutdownRequest,
} from 'vscode-languageserver-protocol/node';
import { UsableError } from '../../model/errors.ts';
import { type ExitCode, exitCode } from '../../model/exit-code.ts';
import type { CommandContext } from '../context.ts';
import { type Client, readClient, serverCapabilities, watchers } from './capabilities.ts';
import type { CheckedDocument } from './check-document.ts';
import { codeActions } from './code-actions.ts';
import { hoverAt } from './hover.ts';
import { createOpenDocuments } from './open-documents.ts';
import { createPreparations } from './preparations.ts';
import { createPublisher } from './publisher.ts';

interface Session {
  readonly connection: ProtocolConnection;
  readonly context: CommandContext;
  readonly documents: ReturnType<typeof createOpenDocuments>;
  readonly publisher: ReturnType<typeof createPublisher>;
  readonly preparations: ReturnType<typeof createPreparations>;
  readonly report: (error: unknown) => void;
  /** Undefined until it has introduced itself. */
  client: Client | undefined;
  isShutDown: boolean;
}

/** @returns when the editor has gone: 0 where it said so first, else 1, as the protocol has it */
export async function serve(
  connection: ProtocolConnection,
  context: CommandContext,
  log: (message: string) => void,
): Promise<ExitCode> {
  // A bug in one rule must not take the editor's other findings away.
  const report = (error: unknown) => log(`gkml 自己出错，请报给我们：${error instanceof Error ? error.stack : error}`);
  const preparations = createPreparations(context, () => session.client?.folders ?? []);
  const documents = createOpenDocuments(preparations, context.cwd);
  const publisher = createPublisher(connection, documents, report);
  const session: Session = {
    ...{ connection, context, documents, publisher, preparations, report },
    client: undefined,
    isShutDown: false,
  };
  startAndEnd(session);
  followDocuments(session);
  answer(session);
  const gone = new Promise<void>((leave) => {
    connection.onNotification(ExitNotification.type, leave);
    connection.onClose(leave);
  });
  connection.listen();
  await gone;
  publisher.stop();
  return session.isShutDown ? exitCode.clean : exitCode.findings;
}

function startAndEnd(session: Session): void {
  const { connection, context, publisher, report } = session;
  connection.onRequest(InitializeRequest.type, (params) => {
    session.client = readClient(params);
    return { capabilities: serverCapabilities, serverInfo: { name: 'gkml', version: context.version } };
  });
  connection.onNotification(InitializedNotification.type, () => {
    if (session.client?.watchesFiles !== true) return;
    const method = DidChangeWatchedFilesNotification.method;
    const registrations = [{ id: method, method, registerOptions: { watchers: [...watchers] } }];
    connection.sendRequest(RegistrationRequest.type, { registrations }).catch(report);
  });
  connection.onRequest(ShutdownRequest.type, () => {
    session.isShutDown = true;
    publisher.stop();
  });
}

function followDocuments({ connection, documents, publisher, preparations }: Session): void {
  const judgeAgain = () => {
    preparations.forget();
    documents.forgetChecks();
    for (const uri of documents.uris()) publisher.soon(uri);
  };
  connection.onNotification(DidOpenTextDocumentNotification.type, ({ textDocument }) => {
    documents.open(textDocument);
    publisher.now(textDocument.uri);
  });
  connection.onNotification(DidChangeTextDocumentNotification.type, (params) => {
    documents.change(params);
    publisher.soon(params.textDocument.uri);
  });
  connection.onNotification(DidCloseTextDocumentNotification.type, ({ textDocument: { uri } }) => {
    documents.close(uri);
    publisher.clear(uri);
  });
  // Not every editor tells of files that it has not open; of its own it does.
  connection.onNotification(DidSaveTextDocumentNotification.type, judgeAgain);
  connection.onNotification(DidChangeWatchedFilesNotification.type, judgeAgain);
}

function answer(session: Session): void {
  const { connection, documents } = session;
  connection.onRequest(HoverRequest.type, async ({ textDocument, position }) => {
    serving(session);
    const checked = await documents.check(textDocument.uri).catch(nothingUsable);
    return checked === undefined ? null : hoverAt(checked, position);
  });
  connection.onRequest(CodeActionRequest.type, async ({ textDocument, ...wanted }) => {
    const { takesVersions } = serving(session);
    const checked = await documents.check(textDocument.uri).catch(nothingUsable);
    return checked === undefined ? [] : codeActions(checked, wanted, takesVersions);
  });
}

/** @throws ResponseError before the first word and after the last */
function serving({ client, isShutDown }: Session): Client {
  if (client === undefined) throw new ResponseError(ErrorCodes.ServerNotInitialized, '编辑器还没有开始');
  if (isShutDown) throw new ResponseError(ErrorCodes.InvalidRequest, '已经结束');
  return client;
}

/** The editor has been told what is wrong with the settings. */
function nothingUsable(error: unknown): CheckedDocument | undefined {
  if (error instanceof UsableError) return undefined;
  throw error;
}
