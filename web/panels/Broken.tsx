import { Component, type ReactNode } from 'react';
import { t } from '../texts/index.ts';

/** A fault of the page itself: said, with a way out, rather than an empty screen. */
export class Broken extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <div className="middle" role="alert">
        <h2>{t('panels:broken.title')}</h2>
        <p>{error.message}</p>
        <a className="button" href="./">
          {t('panels:broken.first')}
        </a>
      </div>
    );
  }
}
