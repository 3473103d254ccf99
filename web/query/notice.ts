import { createContext, useContext } from 'react';

/** What was just done, and how it is taken back where it can be. */
export type Notice = { text: string; bad?: boolean; undo?: () => Promise<void> };

/** Says something at the foot of the questions; null: nothing any more. */
export const NoticeContext = createContext<(notice: Notice | null) => void>(() => undefined);

export const useNotice = () => useContext(NoticeContext);
