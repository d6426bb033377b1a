import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as protocol from 'vscode-languageserver-protocol/node';
import { afterAction, type LanguageClient, startClient, start as top } from './language-client.ts';
import { misspelled, sound } from './sample-catalogue.ts';

let folder: string;
let uri: string;
let client: LanguageClient;

async function start(): Promise<void> {
  folder = await mkdtemp(join(tmpdir(), 'gkml 编辑器 '));
  uri = pathToFileURL(join(folder, '义务教育.yaml')).href;
  client = startClient(folder);
}

async function stop(): Promise<void> {
  client.connection.dispose();
  client.child.kill();
  await client.exitCode;
  await rm(folder, { recursive: true, force: true });
}

function rangeOf(text: string, words: string): protocol.Range {
  const before = text.slice(0, text.indexOf(words)).split('\n');
  const [line, character] = [before.length - 1, before.at(-1)?.length ?? 0];
  return { start: { line, character }, end: { line, character: character + words.length } };
}

function brief(findings: readonly protocol.Diagnostic[]): string[] {
  return findings.map(({ code, severity, range: { start: from, end: to } }) => {
    return `${from.line}:${from.character}-${to.line}:${to.character} ${severity} ${code}`;
  });
}

let documents = 0;

/** A document of its own for each test of one session. */
function another(): void {
  documents += 1;
  uri = pathToFileURL(join(folder, `义务教育${documents}.yaml`)).href;
}

describe('a session', () => {
  beforeEach(start);
  afterEach(stop);

  it('says what the server can do', async () => {
    const { capabilities, serverInfo } = await client.initialize();
    expect(serverInfo?.name).toBe('gkml');
    expect(capabilities).toEqual({
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2, save: { includeText: false } },
      codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.gkml'] },
      hoverProvider: true,
    });
  });

  it('ends with 0 where the editor says goodbye', async () => {
    await client.initialize();
    expect(await client.leave()).toBe(0);
    expect(client.stderr()).toBe('');
  });

  it('ends with 1 where the editor goes without a word', async () => {
    await client.initialize();
    client.child.stdin.end();
    expect(await client.exitCode).toBe(1);
  });

  it('ends with 1 where the editor leaves before it has shut down', async () => {
    await client.initialize();
    await client.connection.sendNotification(protocol.ExitNotification.type);
    expect(await client.exitCode).toBe(1);
  });

  it('refuses questions before the first word and after the last', async () => {
    await expect(client.hover(uri, top.start)).rejects.toMatchObject({
      code: protocol.ErrorCodes.ServerNotInitialized,
    });
    await client.initialize();
    await client.connection.sendRequest(protocol.ShutdownRequest.type);
    await expect(client.actions(uri, top)).rejects.toMatchObject({ code: protocol.ErrorCodes.InvalidRequest });
  });

  it('answers an unknown request with an error and goes on', async () => {
    await client.initialize();
    await expect(client.connection.sendRequest('gkml/unknown', {})).rejects.toMatchObject({
      code: protocol.ErrorCodes.MethodNotFound,
    });
    expect(brief(await client.open(uri, misspelled))).toHaveLength(1);
  });
});

describe('findings', () => {
  beforeAll(async () => {
    await start();
    await client.initialize();
  });
  afterAll(stop);
  beforeEach(another);

  it('come when a document is opened, in the words of the report, with the page of the rule', async () => {
    const [finding, ...others] = await client.open(uri, misspelled);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      range: rangeOf(misspelled, '政府服务中心'),
      severity: 1,
      code: 'channel-known',
      source: 'gkml',
    });
    expect(finding?.codeDescription?.href).toMatch(/^file:\/\/\/.*\/docs\/rules\/channel-known\.md$/);
    await expect(finding?.message).toMatchFileSnapshot('expected/message.txt');
  });

  it('go when the text is mended, and come back with the mistake', async () => {
    await client.open(uri, misspelled);
    expect(await client.replace(uri, 2, sound)).toEqual([]);
    expect(brief(await client.replace(uri, 3, misspelled))).toEqual(['16:15-16:21 1 channel-known']);
  });

  it('follow a change of a part of the text', async () => {
    await client.open(uri, misspelled);
    const range = rangeOf(misspelled, '府服务');
    const textDocument = { uri, version: 2 };
    await client.connection.sendNotification(protocol.DidChangeTextDocumentNotification.type, {
      textDocument,
      contentChanges: [
        { range: { ...range, end: { ...range.start, character: range.start.character + 1 } }, text: '务' },
      ],
    });
    expect(await client.findings(uri, 2)).toEqual([]);
  });

  it('are taken back when the document is closed', async () => {
    await client.open(uri, misspelled);
    const textDocument = { uri };
    await client.connection.sendNotification(protocol.DidCloseTextDocumentNotification.type, { textDocument });
    await expect.poll(() => client.published.at(-1)).toEqual({ uri, diagnostics: [] });
  });

  it('are of the latest text only, where somebody types fast', async () => {
    const textDocument = { uri, languageId: 'yaml', version: 1, text: sound };
    await client.connection.sendNotification(protocol.DidOpenTextDocumentNotification.type, { textDocument });
    for (let version = 2; version <= 40; version++) {
      await client.connection.sendNotification(protocol.DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: [{ text: sound }],
      });
    }
    expect(await client.findings(uri, 40)).toEqual([]);
    expect(client.published.filter((each) => each.uri === uri).length).toBeLessThan(20);
  });

  it('are none in YAML that is no catalogue', async () => {
    const settings = pathToFileURL(join(folder, 'gkml.config.yaml')).href;
    expect(await client.open(settings, 'rules: { channel-known: nonsense }\n')).toEqual([]);
  });

  it('tell where YAML is broken, and go on when it is mended', async () => {
    const broken = misspelled.replace('渠道: [', '渠道: ["');
    const findings = await client.open(uri, broken);
    expect(findings.map(({ code }) => code)).toEqual(['yaml-syntax']);
    expect(findings[0]?.codeDescription?.href).toMatch(/\/docs\/rules\/yaml-syntax\.md$/u);
    expect(brief(await client.replace(uri, 2, misspelled))).toEqual(['16:15-16:21 1 channel-known']);
  });

  it('stand at the same places where lines end as on Windows, and after characters of two units', async () => {
    const odd = misspelled.replace('政府网站, ', '其他：𠮷日报, ');
    const [finding] = (await client.open(uri, odd.replaceAll('\n', '\r\n'))).filter(
      ({ code }) => code === 'channel-known',
    );
    expect(finding?.range).toEqual(rangeOf(odd, '政府服务中心'));
  });

  it('are as many as an ignore comment with its reason leaves', async () => {
    const [line = ''] = misspelled.split('\n').filter((each) => each.includes('渠道'));
    const ignored = misspelled.replace(line, `    # gkml-ignore channel-known: 牌子上就这样写\n${line}`);
    expect(await client.open(uri, ignored)).toEqual([]);
  });
});

describe('settings', () => {
  beforeEach(start);
  afterEach(stop);

  it('of the nearest file count, and count anew when they are saved', async () => {
    await writeFile(join(folder, 'gkml.config.yaml'), 'rules:\n  channel-known: warning\n');
    await client.initialize();
    expect(brief(await client.open(uri, misspelled))).toEqual(['16:15-16:21 2 channel-known']);
    await writeFile(join(folder, 'gkml.config.yaml'), 'rules:\n  channel-known: off\n');
    const saved = { textDocument: { uri: pathToFileURL(join(folder, 'gkml.config.yaml')).href } };
    await client.connection.sendNotification(protocol.DidSaveTextDocumentNotification.type, saved);
    expect(await client.findings(uri, 1)).toEqual([]);
  });

  it('that are not sound are told at the top of the document, until they are mended', async () => {
    await writeFile(join(folder, 'gkml.config.yaml'), 'rules:\n  channel-known: nonsense\n');
    await client.initialize({ workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } });
    const [problem] = await client.open(uri, misspelled);
    expect(problem?.range).toEqual({ start: { line: 0, character: 0 }, end: { line: 0, character: 1 } });
    await expect(problem?.message).toMatchFileSnapshot('expected/unsound-settings.txt');
    expect(await client.actions(uri, top)).toEqual([]);
    expect(await client.hover(uri, top.start)).toBe('');
    expect(client.registered).toEqual(['workspace/didChangeWatchedFiles']);
    await writeFile(join(folder, 'gkml.config.yaml'), '');
    await client.connection.sendNotification(protocol.DidChangeWatchedFilesNotification.type, { changes: [] });
    expect(brief(await client.findings(uri, 1))).toEqual(['16:15-16:21 1 channel-known']);
  });
});

describe('quick fixes', () => {
  beforeAll(async () => {
    await start();
    await client.initialize({ workspace: { workspaceEdit: { documentChanges: true } } });
  });
  afterAll(stop);
  beforeEach(another);

  it('make the finding go away when they are applied', async () => {
    const [finding] = await client.open(uri, misspelled);
    const [fix, all] = await client.actions(uri, rangeOf(misspelled, '政府服务中心'));
    expect(fix).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [finding] });
    expect(fix?.title).toBe('改为“政务服务中心”');
    expect(all).toMatchObject({ kind: 'source.fixAll.gkml', title: '全部改好：这个文件里能放心改的 1 处' });
    for (const action of [fix, all]) expect(afterAction(uri, misspelled, action!)).toBe(sound);
    expect(await client.replace(uri, 2, afterAction(uri, misspelled, fix!))).toEqual([]);
  });

  it('change only what has to change, in a version that they name', async () => {
    await client.open(uri, misspelled);
    const [fix] = await client.actions(uri, rangeOf(misspelled, '政府服务中心'), ['quickfix']);
    const edits = [{ range: rangeOf(misspelled, '府服务中心'), newText: '务' }];
    edits[0]!.range.end.character = edits[0]!.range.start.character + 1;
    expect(fix?.edit).toEqual({ documentChanges: [{ textDocument: { uri, version: 1 }, edits }] });
  });

  it('write folded text anew, with its comments and the lines of Windows', async () => {
    const folded = '    渠道:\n      - 政府网站 # 县里的\n      - >-\n        政府服务中心';
    const text = misspelled.replace('    渠道: [政府网站, 政府服务中心]', folded).replaceAll('\n', '\r\n');
    const findings = await client.open(uri, text);
    expect(findings.map(({ code }) => code)).toEqual(['channel-known']);
    const [fix] = await client.actions(uri, findings[0]!.range, ['quickfix']);
    const mended = afterAction(uri, text, fix!);
    expect(mended).toContain('# 县里的\r\n');
    expect(mended).not.toMatch(/(?<!\r)\n/);
    expect(await client.replace(uri, 2, mended)).toEqual([]);
  });

  it('say where a person has to look after them', async () => {
    const text = sound.replace('《中华人民共和国义务教育法》', '《中华人民共和国收养法》 # 旧的');
    await client.open(uri, text);
    const [fix, ...others] = await client.actions(uri, rangeOf(text, '《中华人民共和国收养法》'));
    expect(others).toEqual([]);
    expect(fix?.isPreferred).toBe(false);
    expect(fix?.title).toMatch(/（建议，改后请核对）$/);
    expect(afterAction(uri, text, fix!)).toBe(text.replace('《中华人民共和国收养法》', '《中华人民共和国民法典》'));
  });

  it('are none away from the finding', async () => {
    await client.open(uri, misspelled);
    expect(await client.actions(uri, top)).toEqual([]);
  });

  it('of all come wherever the cursor is, where the editor asks for them', async () => {
    await client.open(uri, misspelled);
    for (const kind of ['source', 'source.fixAll', 'source.fixAll.gkml']) {
      const [all, ...others] = await client.actions(uri, top, [kind]);
      expect(others).toEqual([]);
      expect(afterAction(uri, misspelled, all!)).toBe(sound);
    }
    expect(await client.actions(uri, top, ['source.organizeImports'])).toEqual([]);
  });

  it.each([
    ['quotes', (text: string) => text.replace('政府服务中心', '"政府服务中心"')],
    ['Windows lines', (text: string) => text.replaceAll('\n', '\r\n')],
    [
      'another order and form',
      (text: string) => text.replace(/渠道: \[(.*), (.*)\]/, '渠道:\n    - $1 # 一\n    -   $2  # 二'),
    ],
    ['an unknown key elsewhere', (text: string) => `${text}多余: 1\n`],
  ])('leave the rest as it is: %s', async (_, form) => {
    const text = form(misspelled);
    await client.open(uri, text);
    const [fix] = await client.actions(uri, rangeOf(text, '政府服务中心'), ['quickfix']);
    expect(afterAction(uri, text, fix!)).toBe(text.replace('政府服务中心', '政务服务中心'));
  });
});
