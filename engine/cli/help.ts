import { packageVersion } from './files.js';

export async function help(): Promise<void> {
  console.log(`一窗 Yichuang ${await packageVersion()}

用法 Usage: yichuang <命令 command>

  serve                 启动服务 serve the product
  check FILE.bpmn…      检查流程图、事项与表单，不发布 what publishing would refuse
  run FILE.bpmn…        在终端试运行流程 run a process at the terminal (--vars --process --lang en)
  verify [DIR]          核对数据文件夹的防篡改链 walk every hash chain of a data folder
  backup DIR            在线备份数据文件夹到 DIR copy the data folder while it is in use
  calendar [YEAR]       查看放假安排 the holidays and make-up workdays that limits go by
  help, version

环境变量 Environment:

  PORT=8080             监听端口 port
  HOST=127.0.0.1        监听地址；非本机地址须设 YC_DEMO=0 address; others need YC_DEMO=0
  YC_DATA=./data        数据文件夹 data folder
  YC_DEMO=1             演示县、演示账号、演示时钟；0 为正式使用 demonstration; 0: in earnest
  YC_PROXY=0            前面有反向代理时设 1 a proxy sets X-Forwarded-*
  LOG_LEVEL=warn        日志级别 silent fatal error warn info debug trace`);
}

export async function version(): Promise<void> {
  console.log(await packageVersion());
}
