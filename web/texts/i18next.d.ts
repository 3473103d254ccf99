import type { english } from './index.ts';

/** A key that is in no file of texts is refused by the compiler. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof english;
  }
}
