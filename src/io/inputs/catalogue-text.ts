/** True where a YAML file says that it is a catalogue; other people's YAML files lie in a repository, too. */
export function saysCatalogue(content: Uint8Array): boolean {
  return /^\ufeff?格式: *["']?gkml\//mu.test(Buffer.from(content).toString('utf8'));
}
