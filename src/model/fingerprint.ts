import { hash } from 'node:crypto';

/**
 * 16 hex digits that stay the same as long as the parts do. Findings are recognised by it from run to run.
 * @param parts what the finding is about: never a line number or the wording of a message
 */
export function fingerprint(parts: readonly string[]): string {
  return hash('sha256', JSON.stringify(parts), 'hex').slice(0, 16);
}
