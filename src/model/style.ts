/** How a stretch of text looks on a terminal. Reporters ask for a meaning; whether that is a colour is decided outside. */
export interface Style {
  error(text: string): string;
  warning(text: string): string;
  info(text: string): string;
  success(text: string): string;
  strong(text: string): string;
  faint(text: string): string;
}

const asIs = (text: string) => text;

export const plainStyle: Style = {
  error: asIs,
  warning: asIs,
  info: asIs,
  success: asIs,
  strong: asIs,
  faint: asIs,
};
