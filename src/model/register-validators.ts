// The validators of the files of registers. The build makes a file of its own of this one: only who keeps registers of
// their own loads it.
import acts from './generated/acts-validator.ts';
import channels from './generated/channels-validator.ts';
import divisions from './generated/divisions-validator.ts';
import domains from './generated/domains-validator.ts';
import headers from './generated/headers-validator.ts';
import neighbours from './generated/neighbours-validator.ts';
import organs from './generated/organs-validator.ts';
import withheld from './generated/withheld-validator.ts';
import wordings from './generated/wordings-validator.ts';
import type { RegisterFile } from './register-files.ts';
import type { Validator } from './schema-findings.ts';

/** The schema of each file and what judges by it. */
export const registerSchemas: Readonly<Record<RegisterFile, readonly [schema: string, validate: Validator]>> = {
  渠道: ['channels', channels as Validator],
  领域: ['domains', domains as Validator],
  表头: ['headers', headers as Validator],
  相邻表: ['neighbours', neighbours as Validator],
  法规: ['acts', acts as Validator],
  机构: ['organs', organs as Validator],
  文字: ['wordings', wordings as Validator],
  负面清单: ['withheld', withheld as Validator],
  区划: ['divisions', divisions as Validator],
};
