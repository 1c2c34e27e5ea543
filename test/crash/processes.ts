import { message, process, timer } from '../support/model.js';

/** What the load consists of: every way in which something has to survive. */
export const MODELS = [
  process('task').start().userTask('work').end().build(),
  process('straight').start().end().build(),
  process('timer').start().catching('pause', timer('${in}')).end().build(),
  process('reminder')
    .start()
    .userTask('work')
    .end()
    .boundary('work', 'late', timer('R3/PT0.03S', 'cycle'), false)
    .end('reminded')
    .build(),
  process('async').start().task('later', { asyncBefore: true }).end().build(),
  process('receiver').start().receive('wait', 'paid').end().build(),
  process('sender').start().end('send', message('paid')).build(),
  process('opener').start().end('send', message('open')).build(),
  process('opened').start('begin', message('open')).userTask('work').end().build(),
];
