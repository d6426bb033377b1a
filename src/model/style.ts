/** How a stretch of text looks on a terminal. Reporters ask for a meaning; whether that is a colour is decided outside. */
export interface Style {
  error(text: string): string;
  warning(text: string): string;
  info(text: string): string;
  success(text: string): string;
  strong(text: string): string;
  faint(text: string): string;
  /** Words that only the old or only the new version has; without colours a reporter marks them with signs. */
  removed(text: string): string;
  added(text: string): string;
  readonly hasColor: boolean;
}

const asIs = (text: string) => text;

export const plainStyle: Style = {
  error: asIs,
  warning: asIs,
  info: asIs,
  success: asIs,
  strong: asIs,
  faint: asIs,
  removed: asIs,
  added: asIs,
  hasColor: false,
};
