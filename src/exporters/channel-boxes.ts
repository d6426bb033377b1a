import { comparable } from '../fields/text.ts';

/** The channels of the national form, two a line as they are printed there. */
const printedLines = [
  ['政府网站', '政府公报'],
  ['两微一端', '发布会/听证会'],
  ['广播电视', '纸质媒体'],
  ['公开查阅点', '政务服务中心'],
  ['便民服务站', '入户/现场'],
  ['社区/企事业单位/村公示栏（电子屏）'],
  ['精准推送', '其他'],
] as const;

const standard = new Set(printedLines.flat().map(comparable));
/** Full-width characters that the first of two names takes, so that the second boxes stand below each other. */
const firstNameWidth = 5;

/** All channels of the national form with ■ before the chosen ones and □ before the others, then the further chosen ones. */
export function channelBoxes(channels: readonly string[]): string {
  const chosen = new Set(channels.map(comparable));
  const boxed = (name: string): string => `${chosen.has(comparable(name)) ? '■' : '□'}${name}`;
  const lines = printedLines.map(([first, second]) => {
    return second === undefined ? boxed(first) : `${boxed(first).padEnd(firstNameWidth + 2, '　')}${boxed(second)}`;
  });
  const further = [...new Set(channels.filter((channel) => !standard.has(comparable(channel))))];
  return [...lines, ...further.map((channel) => `■${channel}`)].join('\n');
}
