// Schemas as the YAML language server of editors reads them. gkml has a sentence for each constraint (errorMessage as
// ajv-errors writes it); the server takes one sentence for the whole node, and shows an object as “[object Object]”.

type Node = Readonly<Record<string, unknown>>;

/** Under these a name is a key of the data, not of the schema. */
const mapsOfSchemas = new Set(['properties', '$defs']);

/** @param schema a file of schemas/ @returns the same schema, with messages where editors look for them */
export function editorSchema(schema: string): string {
  return `${JSON.stringify(forEditors(JSON.parse(schema), false), null, 2)}\n`;
}

function forEditors(node: unknown, isMapOfSchemas: boolean): unknown {
  if (Array.isArray(node)) return node.map((each) => forEditors(each, false));
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).flatMap(([key, value]): [string, unknown][] => {
    if (key === 'defaultSnippets' && !isMapOfSchemas) return [[key, value]];
    if (key === 'errorMessage' && !isMapOfSchemas) return Object.entries(editorMessages(node as Node, value));
    return [[key, forEditors(value, !isMapOfSchemas && mapsOfSchemas.has(key))]];
  });
  return Object.fromEntries(entries);
}

/** An object's sentence would also be said of a key that it lacks or has too many, where it is wrong: the server's own is right. */
function editorMessages(node: Node, messages: unknown): Node {
  const { enum: choice, const: constant, type, pattern } = messages as Node;
  const isObject = node['type'] === 'object';
  const message = isObject ? undefined : (choice ?? constant ?? type);
  return {
    ...(message !== undefined && { errorMessage: message }),
    ...(pattern !== undefined && { patternErrorMessage: pattern }),
  };
}
