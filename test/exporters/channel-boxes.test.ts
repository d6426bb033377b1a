import { describe, expect, it } from 'vitest';
import { channelBoxes } from '../../src/exporters/channel-boxes.ts';
import { loadRegisters } from '../../src/io/registers.ts';

describe('channel boxes', () => {
  it('show all channels of the national form, two a line, the chosen ones filled', () => {
    expect(channelBoxes(['政府网站', '公开查阅点'])).toBe(
      [
        '■政府网站　　□政府公报',
        '□两微一端　　□发布会/听证会',
        '□广播电视　　□纸质媒体',
        '■公开查阅点　□政务服务中心',
        '□便民服务站　□入户/现场',
        '□社区/企事业单位/村公示栏（电子屏）',
        '□精准推送　　□其他',
      ].join('\n'),
    );
  });

  it('add chosen channels that the form does not have, each once', () => {
    const lines = channelBoxes(['大喇叭', '政府网站', '家长委员会', '大喇叭']).split('\n');
    expect(lines.slice(7)).toEqual(['■大喇叭', '■家长委员会']);
  });

  it('fill the box of a channel that is written with other brackets', () => {
    expect(channelBoxes(['社区/企事业单位/村公示栏(电子屏)'])).toContain('■社区/企事业单位/村公示栏（电子屏）');
  });

  it('are all empty without a channel', () => {
    expect(channelBoxes([])).not.toContain('■');
  });

  it('are those that the register calls national', () => {
    const national = loadRegisters().channels.filter((entry) => entry.类别 === '国家');
    const boxes = channelBoxes([]).split(/[\n　]+/u);
    expect(boxes.map((box) => box.slice(1)).sort()).toEqual(national.map((entry) => entry.名称).sort());
  });
});
