// The validator of a province's own rules. The build makes a file of its own of this one: only who has such rules loads it.
export { default as validateRule } from './generated/rule-validator.ts';
