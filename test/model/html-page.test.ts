import { expect, it } from 'vitest';
import { htmlPage } from '../../src/model/html-page.ts';

const policyOf = (page: string) => /Content-Security-Policy" content="([^"]*)"/u.exec(page)?.[1];

it('lets nothing but its style and its script through', () => {
  // The well-known SHA-256 of no bytes, in Base64.
  const empty = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
  const page = { title: '甲', style: '', body: '' };
  expect(policyOf(htmlPage(page))).toBe(`default-src 'none'; style-src ${empty}; base-uri 'none'; form-action 'none'`);
  expect(policyOf(htmlPage({ ...page, script: '' }))).toBe(
    `default-src 'none'; style-src ${empty}; script-src ${empty}; base-uri 'none'; form-action 'none'`,
  );
});

it('takes its title for text', () => {
  expect(htmlPage({ title: '</title><b>', style: '', body: '' })).toContain('<title>&lt;/title&gt;&lt;b&gt;</title>');
});
