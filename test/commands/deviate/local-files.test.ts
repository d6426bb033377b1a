import { describe, expect, it } from 'vitest';
import { withoutBaselines } from '../../../src/commands/deviate/local-files.ts';

function left(files: Readonly<Record<string, string | undefined>>): string[] {
  const opened = Object.entries(files).map(([path, baseline]) => ({ path, baseline }));
  return withoutBaselines(opened).map(({ path }) => path);
}

describe('the files of a place', () => {
  it.each([
    [
      'all, where the baseline lies elsewhere',
      { '/县/甲.yaml': '/省/甲.yaml', '/县/乙.yaml': undefined },
      ['/县/甲.yaml', '/县/乙.yaml'],
    ],
    [
      'not the baselines that lie beside them, of whichever domain',
      { '/库/目录/甲.yaml': '/库/基准/甲.yaml', '/库/基准/甲.yaml': undefined, '/库/基准/乙.yaml': undefined },
      ['/库/目录/甲.yaml'],
    ],
    [
      'not the province that the county follows, though it follows the nation',
      { '/国/甲.yaml': undefined, '/省/甲.yaml': '/国/甲.yaml', '/县/甲.yaml': '/省/甲.yaml' },
      ['/县/甲.yaml'],
    ],
    [
      'those that lie in one folder with the baseline that they name',
      { '/县/甲.yaml': '/县/甲-基准.yaml', '/县/甲-基准.yaml': undefined, '/县/乙.yaml': undefined },
      ['/县/甲.yaml', '/县/乙.yaml'],
    ],
  ])('are %s', (_, files, expected) => expect(left(files)).toEqual(expected));
});
