// A small catalogue in canonical form without a finding, and one with defects of known kinds.
export const sound = `格式: gkml/1
目录: 义务教育领域基层政务公开标准目录
领域: 义务教育
地区: { 名称: 示例省青禾县, 级别: 县级 }
版本: "2026.1"
事项:
  - 编号: YWJY-001
    一级事项: 政策文件
    名称: 政策文件
    内容: 义务教育方面的政策文件
    依据:
      - 《中华人民共和国义务教育法》
      - 《中华人民共和国政府信息公开条例》
    时限: 信息形成或者变更之日起20个工作日内
    主体: [青禾县教育局]
    方式: [主动]
    渠道: [政府网站, 政务服务中心]
    对象: [全社会]
    层级: [县级]
`;

/** The name of a channel that is misspelled: a safe fix. */
export const misspelled = sound.replace('政务服务中心', '政府服务中心');
