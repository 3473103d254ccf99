import type { DossierPassport } from '../../server/contract/overview.ts';
import { t } from '../texts/index.ts';
import { dateInWords } from './dateWords.ts';

/** “Russia – North Korea, version 0.2, closed on 24 Nov 2026 (russia-north-korea@0.2)”. */
export const dossierInWords = ({ frozen, ...dossier }: DossierPassport): string =>
  frozen === null
    ? t('taking:dossier', dossier)
    : t('taking:dossierClosed', { ...dossier, date: dateInWords(frozen) });
