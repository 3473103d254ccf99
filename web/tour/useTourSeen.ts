import { useLocalStorage } from '@mantine/hooks';

/** Whether the tour was taken or declined; kept in the browser, so that it is offered once and never again. */
export const useTourSeen = () =>
  useLocalStorage({ key: 'entente-tour-seen', defaultValue: false, getInitialValueInEffect: false });
