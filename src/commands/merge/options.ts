// Options of the commands that leave conflicts for a person to settle.
import type { OptionDeclaration } from '../declare.ts';

export const resolveOption: OptionDeclaration = {
  flags: '--resolve <路径>',
  description: '照选好的定下冲突：冲突文件（*.冲突.yaml）、它所在的文件夹，或者填好的选择表（.xlsx）；可以写几次',
  repeated: true,
};

export const choiceFormatOption: OptionDeclaration = {
  flags: '-f, --format <格式>',
  description:
    '结果的格式：text（默认）、markdown、json；xlsx（选择表，在里面选好再用 --resolve 读回来）写成“xlsx=文件”；可以写几次',
  repeated: true,
};
