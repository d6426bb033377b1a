// What a place's repository needs so that its server checks the catalogues on every change.

export const checkPlatforms = ['github', 'gitlab'] as const;
export type CheckPlatform = (typeof checkPlatforms)[number];

interface PlatformFile {
  readonly path: string;
  text(gkml: string): string;
}

/** Commands that a change has to pass. The words before the format are those of a person at the terminal. */
const commands = ['validate 目录', 'check 目录'] as const;

const files: Readonly<Record<CheckPlatform, PlatformFile>> = {
  github: { path: '.github/workflows/gkml.yml', text: githubText },
  gitlab: { path: '.gitlab-ci.yml', text: gitlabText },
};

/** @param version of gkml: the check stays the same until somebody takes a newer one */
export function automaticCheck(platform: CheckPlatform, version: string): { path: string; content: string } {
  const { path, text } = files[platform];
  return { path, content: text(`npx --yes gkml@${version}`) };
}

function githubText(gkml: string): string {
  const steps = commands.map((command) => `      - run: ${gkml} ${command} -f text -f github`);
  return `# 每次提交以后自动检查目录，问题标在改动的旁边。换新版的 gkml，改下面的版本号。
name: 目录检查
on: [push, pull_request]
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
${steps.join('\n')}
`;
}

function gitlabText(gkml: string): string {
  const [validate, check] = commands;
  return `# 每次提交以后自动检查目录，问题列在合并请求里。换新版的 gkml，改下面的版本号。
目录检查:
  image: node:22
  script:
    - ${gkml} ${validate} -f text -f gitlab=检查.json
    - ${gkml} ${check} -f text -f gitlab=对照.json
  artifacts:
    when: always
    reports:
      codequality: [检查.json, 对照.json]
`;
}
