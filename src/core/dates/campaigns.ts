import { eventTable } from './event-table.ts';

/**
 * Education campaigns of the party, from the meeting that opened them to the one that summed them up, as patterns over folded text.
 * Source: the opinions of the Central Committee that started them and Xinhua's reports of the closing meetings. 两学一做 became permanent and has no end here.
 */
export const CAMPAIGNS = eventTable(`
保持共产党员先进性教育 2005-01-05 2006-06-30
学习实践科学发展观活动 2008-09-19 2010-04-06
创先争优活动 2010-04-06 2012-12-31
群众路线教育实践活动 2013-06-18 2014-10-08
"?三严三实"?专题教育 2015-04-10 2015-12-31
不忘初心、?牢记使命"?主题教育 2019-05-31 2020-01-08
党史学习教育 2021-02-20 2021-12-24
学思想、?强党性、?重实践、?建新功 2023-04-03 2024-01-31
习近平新时代中国特色社会主义思想主题教育 2023-04-03 2024-01-31
[好展进把批次在,。、:以]主题教育 2019-05-31 2020-01-08
[好展进把批次在,。、:以]主题教育 2023-04-03 2024-01-31
党纪学习教育 2024-04-07 2024-07-31
中央八项规定精神学习教育 2025-03-17 2025-07-31`);
