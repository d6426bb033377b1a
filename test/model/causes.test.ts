import { expect, it } from 'vitest';
import { causesOf } from '../../src/model/causes.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';

const finding = (severity: Diagnostic['severity'], rule: string, message: string): Diagnostic => ({
  rule,
  severity,
  message,
  location: { file: '甲.yaml' },
  fingerprint: '0000000000000000',
  fixable: false,
});

it('puts the same words of the same rule together, the gravest and then the most frequent first', () => {
  const findings = [
    finding('info', 'a', '甲'),
    finding('error', 'a', '乙'),
    finding('warning', 'a', '丙'),
    finding('warning', 'b', '丁'),
    finding('warning', 'b', '丁'),
    finding('warning', 'b', '丙'),
  ];
  const causes = causesOf(findings).map(({ first, findings: all }) => `${first.rule}${first.message}${all.length}`);
  expect(causes).toEqual(['a乙1', 'b丁2', 'a丙1', 'b丙1', 'a甲1']);
});
