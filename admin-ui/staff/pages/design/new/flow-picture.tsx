import { useLanguage } from '../../../../i18n/language.js';
import { said } from '../../../../i18n/texts.js';
import { classes } from '../../../components/classes.js';
import { type Flow, LEVELS } from './flows.js';
import styles from './flow-picture.module.css';

/** The steps in their order, each under who has the case: told by words, not by colour alone. */
export function FlowPicture({ flow }: { readonly flow: Flow }) {
  const language = useLanguage();
  return (
    <span className={styles['flow']}>
      {flow.steps.map(({ name, level }, index) => (
        <span key={index} className={classes(styles['step'], styles[level])}>
          <span className={styles['who']}>{said(LEVELS[level], language)}</span>
          <span className={styles['what']}>{said(name, language)}</span>
        </span>
      ))}
    </span>
  );
}
