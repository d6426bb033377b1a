import { createHash } from 'node:crypto';
import { escapeHtml } from './html-escape.ts';

export interface HtmlPage {
  /** Plain text. */
  readonly title: string;
  readonly style: string;
  /** The one that the body may have. */
  readonly script?: string;
  readonly body: string;
}

/**
 * A page that needs nothing else. It has this style and at most this script: whatever a text might smuggle in, nothing
 * else runs and nothing is fetched.
 */
export function htmlPage({ title, style, script, body }: HtmlPage): string {
  const scripts = script === undefined ? '' : `; script-src ${hash(script)}`;
  const policy = `default-src 'none'; style-src ${hash(style)}${scripts}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
