import { Component, type ReactNode } from 'react';
import { Trans } from '@lingui/react/macro';
import { Button } from './ui/Button.tsx';
import { Failed } from './ui/Standing.tsx';
import { DiagnosticText } from './DiagnosticText.tsx';

interface Props {
  /** Which screen this guards: a word of the code, no content. */
  where: string;
  /** A change of this tries again: the place. */
  again?: string | undefined;
  onLock?: (() => void) | undefined;
  children: ReactNode;
}

interface State {
  problem: unknown;
  again: string | undefined;
}

/** One per screen and one at the root: what happened, that entries are kept and where, and what to do. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { problem: null, again: this.props.again };

  static getDerivedStateFromError(problem: unknown): Partial<State> {
    return { problem };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.again === state.again ? null : { problem: null, again: props.again };
  }

  override render(): ReactNode {
    const { where, onLock, children } = this.props;
    const { problem } = this.state;
    if (problem === null) return children;
    return (
      <main className="screen-main">
        <h1>
          <Trans comment="Title of the page shown when a screen broke">This screen stopped working</Trans>
        </h1>
        <Failed
          title={<Trans comment="What happened: an error in the program">The app made a mistake</Trans>}
          action={
            <>
              <Button look="primary" onClick={() => this.setState({ problem: null })}>
                <Trans comment="Button: draw the screen again">Try again</Trans>
              </Button>
              {onLock ? (
                <Button onClick={onLock}>
                  <Trans comment="Button: lock the app now">Lock</Trans>
                </Button>
              ) : null}
              <Button onClick={() => location.reload()}>
                <Trans comment="Button: start the app again">Restart</Trans>
              </Button>
            </>
          }
        >
          <p>
            <Trans comment="After an error: nothing is lost">
              Every entry that was marked as kept is on this phone, sealed. Restarting loses nothing of it;
              you unlock again.
            </Trans>
          </p>
        </Failed>
        <DiagnosticText where={where} problem={problem} />
      </main>
    );
  }
}
