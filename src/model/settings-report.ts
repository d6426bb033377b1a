// What holds in a run, and who said so.
import type { OptionValue } from './rule.ts';

export type Origin =
  | { readonly kind: 'default' }
  /** file:line:column */
  | { readonly kind: 'file'; readonly place: string }
  /** The flag or the variable. */
  | { readonly kind: 'flag' | 'env'; readonly place: string };

export interface EffectiveSetting {
  /** failOn, registers, ruleFiles, rules.<rule>, rules.<rule>.<option>, changes.<kind>; registers and ruleFiles may stand several times. */
  readonly key: string;
  readonly value: OptionValue;
  readonly from: Origin;
}

/** What holds for a part of the files only. */
export interface PartialSetting extends EffectiveSetting {
  readonly paths: readonly string[];
}

export interface SettingsReport {
  /** The settings file; null where there is none. */
  readonly file: string | null;
  /** Files that it extends, what counts less first. */
  readonly extended: readonly string[];
  /** The file that the settings are told for; null: what is for a part of the files stands in `overrides`. */
  readonly subject: string | null;
  readonly settings: readonly EffectiveSetting[];
  readonly overrides: readonly PartialSetting[];
}
