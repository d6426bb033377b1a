// Quick fixes for the findings at the cursor, and one action for all that can be mended safely.
import type { CodeAction, CodeActionParams, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { Fix } from '../../model/fix.ts';
import { checkSchema } from '../../operations/check-schema.ts';
import { applyFixes } from '../../operations/fix/apply-fixes.ts';
import { fixSource } from '../../operations/fix.ts';
import { type CheckedDocument, type Found, touches } from './check-document.ts';
import { editorDiagnostic } from './editor-diagnostics.ts';
import { editTo, mendedText } from './mended-text.ts';

export const quickFixKind = 'quickfix';
export const fixAllKind = 'source.fixAll.gkml';

/** @param versioned whether the editor takes edits that say which version they are of */
export async function codeActions(
  checked: CheckedDocument,
  { range, context }: Pick<CodeActionParams, 'range' | 'context'>,
  versioned: boolean,
): Promise<CodeAction[]> {
  const editOf = (text: TextEdit) => workspaceEdit(checked, text, versioned);
  const here = checked.found.filter((found) => touches(found.range, range));
  const actions: CodeAction[] = [];
  if (isWanted(quickFixKind, context.only)) {
    for (const found of here) actions.push(...(await quickFixes(checked, found, editOf)));
  }
  // An editor asks at every move of the cursor: all fixes are worked out only where it asked for them, or one is here.
  const isAsked = context.only !== undefined || here.some(({ finding }) => finding?.fix?.isSafe);
  if (isAsked && isWanted(fixAllKind, context.only)) actions.push(...(await fixAll(checked, editOf)));
  return actions;
}

/** A kind asked for has those under it: source has source.fixAll. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

type EditOf = (edit: TextEdit) => WorkspaceEdit;

async function quickFixes(checked: CheckedDocument, found: Found, editOf: EditOf): Promise<CodeAction[]> {
  const fix = found.finding?.fix;
  if (fix === undefined) return [];
  const { data, taken } = applyFixes(checked.source.data, [fix]);
  const text = taken.length === 0 ? undefined : await mendedText(checked, fix.edits, data);
  if (text === undefined) return [];
  return [
    {
      title: titleOf(fix),
      kind: quickFixKind,
      diagnostics: [editorDiagnostic(found)],
      isPreferred: fix.isSafe,
      edit: editOf(editTo(checked.document, text)),
    },
  ];
}

function titleOf({ title, isSafe }: Fix): string {
  return isSafe ? title : `${title}（建议，改后请核对）`;
}

async function fixAll(checked: CheckedDocument, editOf: EditOf): Promise<CodeAction[]> {
  const { source, preparation, document } = checked;
  if (source.data === undefined || checkSchema(source.data).length > 0) return [];
  const { data, applied } = fixSource(source, preparation.options, false);
  if (applied.length === 0) return [];
  const edits = applied.flatMap(({ fix }) => fix.edits);
  const text = await mendedText(checked, edits, data);
  if (text === undefined) return [];
  const title = `全部改好：这个文件里能放心改的 ${applied.length} 处`;
  return [{ title, kind: fixAllKind, edit: editOf(editTo(document, text)) }];
}

function workspaceEdit(
  { document: { uri, version } }: CheckedDocument,
  edit: TextEdit,
  versioned: boolean,
): WorkspaceEdit {
  if (!versioned) return { changes: { [uri]: [edit] } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: [edit] }] };
}
