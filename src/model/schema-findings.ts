// What a generated validator reports, in words for people. The words stand in the schemas (errorMessage); this file has
// those that are the same for every schema.
import type { Finding } from './diagnostic.ts';
import { messages } from './generated/messages.ts';
import { nearestKey } from './nearest.ts';
import type { Path } from './path.ts';

interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A validator as ajv generates it. */
export interface Validator {
  (data: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  array: '列表',
  object: '“键: 值”的形式',
  integer: '整数',
  number: '数字',
  boolean: '是或否',
};

/**
 * @param schema name of the schema: catalogue, config, channels …
 * @param knownKeys keys to suggest for a mistyped one
 * @returns one finding a broken constraint, in the order of the validator; of a value of the wrong type only that is said
 */
export function schemaFindings(
  schema: string,
  validate: Validator,
  data: unknown,
  knownKeys: readonly string[],
): Finding[] {
  if (validate(data)) return [];
  const errors = validate.errors ?? [];
  const wrongTypes = new Set(
    errors.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath),
  );
  return errors
    .filter(({ keyword, instancePath }) => keyword === 'type' || !wrongTypes.has(instancePath))
    .map((error) => toFinding(schema, error, data, knownKeys));
}

function toFinding(schema: string, error: SchemaError, data: unknown, knownKeys: readonly string[]): Finding {
  const path = pathOf(error.instancePath, data);
  if (error.keyword === 'required') return missingKey(path, String(error.params['missingProperty']));
  if (error.keyword === 'additionalProperties') {
    return unknownKey(path, String(error.params['additionalProperty']), knownKeys);
  }
  const own = ownMessage(schema, decodeURIComponent(error.schemaPath));
  const name = nameOf(path);
  const subject = `${error.keyword}:${path.join('/')}`;
  if (own !== undefined) return { path, message: own.replace(/^这里/u, `“${name}”`), subject };
  return { path, subject, ...general(error, name) };
}

/** Where a few words may stand, they say more of a number than that it is no text. */
function ownMessage(schema: string, schemaPath: string): string | undefined {
  const own = messages[schema];
  return own?.[schemaPath] ?? own?.[schemaPath.replace(/\/type$/u, '/enum')];
}

function missingKey(path: Path, key: string): Finding {
  return {
    path,
    subject: `required:${key}`,
    message: `缺少“${key}”`,
    hint: `请补上一行“${key}: ……”`,
  };
}

function unknownKey(path: Path, key: string, knownKeys: readonly string[]): Finding {
  const meant = nearestKey(key, knownKeys);
  const hint = meant
    ? `是不是想写“${meant}”？表里另有的栏请写在“扩展”下面`
    : `可以写的键有：${knownKeys.join('、')}；表里另有的栏请写在“扩展”下面`;
  return {
    path: [...path, key],
    subject: `unknown:${key}`,
    message: `不认识的键“${key}”`,
    hint,
  };
}

function general(error: SchemaError, name: string): { message: string; hint?: string } {
  const { params, keyword } = error;
  switch (keyword) {
    case 'type':
      return {
        message: `“${name}”应当是${typeNames[String(params['type'])] ?? '别的形式'}`,
        hint: params['type'] === 'string' ? '数字、日期、是否等要加英文引号，例如 "2026"' : '请对照 README 里的例子改',
      };
    case 'enum':
      return {
        message: `“${name}”只能写：${(params['allowedValues'] as unknown[]).join('、')}`,
      };
    case 'const':
      return { message: `“${name}”应当写 ${String(params['allowedValue'])}` };
    case 'minLength':
      return { message: `“${name}”不能为空` };
    case 'uniqueItems':
      return { message: `“${name}”里有重复的值`, hint: '请删去重复的' };
    case 'minItems':
    case 'minProperties':
      return { message: `“${name}”不能是空的` };
    default:
      return {
        message: `“${name}”的写法不对`,
        hint: '请对照 README 里的例子改',
      };
  }
}

function nameOf(path: Path): string {
  const key = path.findLast((step) => typeof step === 'string');
  return key === undefined ? '文件内容' : String(key);
}

/** JSON pointer → path; a step into a list becomes a number. */
function pathOf(pointer: string, data: unknown): Path {
  let value = data;
  return pointer
    .split('/')
    .slice(1)
    .map((raw) => {
      const key = raw.replace(/~1/g, '/').replace(/~0/g, '~');
      const step = Array.isArray(value) ? Number(key) : key;
      value = (value as Record<string | number, unknown> | null | undefined)?.[step];
      return step;
    });
}
