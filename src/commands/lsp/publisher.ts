// Findings go to the editor when a document has been left alone for a moment.
import { type ProtocolConnection, PublishDiagnosticsNotification } from 'vscode-languageserver-protocol/node';
import { UsableError } from '../../model/errors.ts';
import { editorDiagnostic, problemDiagnostic } from './editor-diagnostics.ts';
import type { OpenDocuments } from './open-documents.ts';

export interface Publisher {
  /** After the last of several calls in a row. */
  soon(uri: string): void;
  now(uri: string): void;
  /** Nothing more is said of a document, and what was said is taken back. */
  clear(uri: string): void;
  stop(): void;
}

/** Milliseconds: longer than between two keys, shorter than it takes to look up. */
const pause = 200;

export function createPublisher(
  connection: ProtocolConnection,
  documents: OpenDocuments,
  report: (error: unknown) => void,
): Publisher {
  const timers = new Map<string, NodeJS.Timeout>();
  const cancel = (uri: string) => {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
  };
  const publish = (uri: string) => {
    cancel(uri);
    publishDiagnostics(uri, connection, documents).catch(report);
  };
  return {
    soon: (uri) => {
      cancel(uri);
      timers.set(uri, setTimeout(publish, pause, uri));
    },
    now: publish,
    clear: (uri) => {
      cancel(uri);
      connection.sendNotification(PublishDiagnosticsNotification.type, { uri, diagnostics: [] }).catch(report);
    },
    stop: () => {
      for (const uri of [...timers.keys()]) cancel(uri);
    },
  };
}

async function publishDiagnostics(
  uri: string,
  connection: ProtocolConnection,
  documents: OpenDocuments,
): Promise<void> {
  const version = documents.versionOf(uri);
  const diagnostics = await documents.check(uri).then(
    (checked) => checked?.found.map(editorDiagnostic) ?? [],
    (error: unknown) => {
      if (error instanceof UsableError) return [problemDiagnostic(error)];
      throw error;
    },
  );
  // Whoever went on typing meanwhile hears of the later text.
  if (version === undefined || documents.versionOf(uri) !== version) return;
  await connection.sendNotification(PublishDiagnosticsNotification.type, { uri, version, diagnostics });
}
