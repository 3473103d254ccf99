import { useLocalStorage } from '@mantine/hooks';

/** Whether a letter or a sign alone is a key; kept in the browser, for those who speak to theirs or type by chance. */
export const useSingleKeys = () =>
  useLocalStorage({ key: 'entente-single-keys', defaultValue: true, getInitialValueInEffect: false });
