import { UsableError } from '../../../src/model/errors.ts';

/** The error a promise ends in, as the user sees it; fails where there is none or it is not meant for users. */
export async function refused(promise: Promise<unknown>): Promise<{ message: string; place: string; hint: string }> {
  try {
    await promise;
  } catch (error) {
    if (!(error instanceof UsableError)) throw error;
    return {
      message: error.message,
      place: error.place ?? '',
      hint: error.hint ?? '',
    };
  }
  throw new Error('was read without complaint');
}
