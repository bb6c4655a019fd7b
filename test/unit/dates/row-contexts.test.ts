import type { YearCase } from './year-cases.ts';
import { testYears } from './year-cases.ts';

const BODY = '有关负责人表示，各地要压实责任，持续巩固成果，切实把各项部署落到实处、见到成效。';
const KINDS: Readonly<Record<string, readonly YearCase[]>> = {
  'figures that name a year': [
    { name: 'the figure itself', text: `海关总署3月9日发布，一二月份进出口总值6.2万亿元。${BODY}`, expected: '2022-03-09' },
    { name: 'the end of a larger figure', text: `海关总署3月9日发布，进出口总值46.2万亿元。${BODY}`, expected: 'open' },
    { name: 'the decimals of a figure', text: `统计局1月17日发布，总值为3.1210207亿元。${BODY}`, expected: 'open' },
    { name: 'a figure behind a larger one', text: `3月9日，我国进出口从16.2万亿元到6.2万亿元。${BODY}`, expected: '2022-03-09' },
    { name: 'travellers of the country', text: `国庆假期结束，10月6日发布：国内旅游出游8.26亿人次。${BODY}`, expected: '2023-10-06' },
    { name: 'travellers of a province', text: `10月6日发布：全省前三季度接待国内游客8.26亿人次。${BODY}`, expected: 'open' },
    { name: 'an index with its zero', text: `4月30日发布，制造业PMI为49.0%，较上月下降。${BODY}`, expected: '2025-04-30' },
    { name: 'an index of another month', text: `5月31日发布，制造业PMI为49.0%，较上月下降。${BODY}`, expected: 'open' },
  ],
  'disasters by their places': [
    { name: 'a home for the old', text: `4月9日，隆化县一老年公寓发生火灾，搜救仍在进行。${BODY}`, expected: '2025-04-09' },
    { name: 'a drill there', text: `4月9日，隆化县林场举行火灾扑救演练。${BODY}`, expected: 'open' },
    { name: 'shops on fire', text: `1月25日，新余一店铺发生火灾，搜救仍在进行。${BODY}`, expected: '2024-01-25' },
    { name: 'a fire in passing there', text: `1月25日，新余市通报春节前后火灾形势。${BODY}`, expected: 'open' },
    { name: 'a factory', text: `5月28日，高密市友道化学公司爆炸现场仍在搜救。${BODY}`, expected: '2025-05-28' },
    { name: 'a drill for a factory', text: `5月28日，友道化学公司举行爆炸事故应急演练。${BODY}`, expected: 'open' },
    { name: 'a flood', text: `8月1日，资兴市遭遇特大山洪，多人被困。${BODY}`, expected: '2024-08-01' },
    { name: 'a secretary of that name', text: `8月1日，资兴市委书记洪某某下乡走访。${BODY}`, expected: 'open' },
    { name: 'rescue', text: `8月3日，队伍在涿州开展救援，转移群众。${BODY}`, expected: '2023-08-03' },
    { name: 'a brigade', text: `8月3日，涿州市消防救援大队走访商户。${BODY}`, expected: 'open' },
    { name: 'a bridge that falls', text: `8月23日，尖扎一在建大桥钢绞线断裂，搜救继续。${BODY}`, expected: '2025-08-23' },
    { name: 'a bridge that is opened', text: `8月23日，尖扎县一座黄河大桥通车。${BODY}`, expected: 'open' },
  ],
  'who was elected more than once': [
    { name: 'once in that month', text: `7月18日，卢旺达总统卡加梅成功连任。${BODY}`, expected: '2024-07-18' },
    { name: 'in a month of another election', text: `8月6日，卢旺达总统卡加梅成功连任。${BODY}`, expected: 'open' },
    { name: 'in a month of two elections', text: `5月28日，瑙塞达当选立陶宛总统。${BODY}`, expected: 'open' },
    { name: 'a name that is whole', text: `6月28日，塞拉利昂总统比奥连任。${BODY}`, expected: '2023-06-28' },
    { name: 'the end of another name', text: `6月28日，法比奥当选俱乐部主席。${BODY}`, expected: 'open' },
    { name: 'what is announced', text: `9月9日，选举机构宣布特本当选阿尔及利亚总统。${BODY}`, expected: '2024-09-09' },
  ],
  'documents of the centre': [
    { name: 'that a city studies', text: `8月12日，市委学习《整治形式主义为基层减负若干规定》。${BODY}`, expected: '2024-08-12' },
    { name: 'that the ministry issues', text: `12月18日，国务院印发《空气质量持续改善行动计划》。${BODY}`, expected: '2023-12-18' },
    { name: 'of a province by its name', text: `12月18日，有关部门解读《江南省空气质量持续改善行动计划》。${BODY}`, expected: 'open' },
    { name: 'of our province', text: `8月12日，省政府解读我省《关于加快经济社会发展全面绿色转型的意见》。${BODY}`, expected: 'open' },
    { name: 'that a city issues', text: `11月15日，市政府印发《关于进一步促进民间投资发展的若干措施》。${BODY}`, expected: 'open' },
    { name: 'of which there were several', text: `10月18日，市委学习《全国干部教育培训规划》。${BODY}`, expected: 'open' },
  ],
  'events of several years': [
    { name: 'games by their number', text: `12月8日，全国第十二届残疾人运动会正在举行。${BODY}`, expected: '2025-12-08' },
    { name: 'games on no day', text: `残特奥会今晚开幕，来自各地的选手入场。${BODY}`, expected: 'open' },
    { name: 'games of the country', text: `10月13日，第十届全国运动会进入第二个比赛日。${BODY}`, expected: '2005-10-13' },
    { name: 'games of a city', text: `10月13日，全市十五运会进入第二个比赛日。${BODY}`, expected: 'open' },
    { name: 'games of the country in short', text: `11月13日，十五运会进入第五个比赛日。${BODY}`, expected: '2025-11-13' },
    { name: 'a coup in the month of one', text: `6月28日，玻利维亚发生未遂政变，总统发表讲话。${BODY}`, expected: '2024-06-28' },
    { name: 'coups on no day', text: `玻利维亚发生政变，议会正在举行紧急会议。${BODY}`, expected: 'open' },
    { name: 'an explosion in another month', text: `4月2日，昆山一工厂发生爆炸，搜救仍在进行。${BODY}`, expected: 'open' },
    { name: 'a typhoon of several years', text: `台风“南玛都”登陆，多地航班取消。${BODY}`, expected: 'open' },
    { name: 'writers anywhere', text: `5月3日，编剧协会宣布罢工。${BODY}`, expected: 'open' },
    { name: 'a campaign that is summed up in a year', text: `12月28日，县委召开扫黑除恶专项斗争总结会。${BODY}`, expected: 'open' },
    { name: 'a campaign that is over', text: `12月28日，县委召开扫黑除恶专项斗争总结表彰大会。${BODY}`, expected: '2021-12-28' },
  ],
  'offices that were held before': [
    { name: 'in one province', text: `5月12日，省委书记卢展工部署2009年工作，要求2009年抓好春耕。${BODY}`, expected: '2009-05-12' },
    { name: 'before any', text: `5月12日，省委书记卢展工部署2002年工作，要求2002年抓好春耕。${BODY}`, expected: 'open' },
    { name: 'in another one before', text: `5月12日，省委书记王珉部署2008年工作，要求2008年抓好春耕。${BODY}`, expected: '2008-05-12' },
  ],
};

describe('what names of the tables mean where they stand', () => testYears(KINDS));
