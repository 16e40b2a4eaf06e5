<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Descent</source>
        <translation>关于 Descent</translation>
    </message>
    <message>
        <source>A desktop laboratory for learning deep learning. MIT licence.</source>
        <translation>学习深度学习的桌面实验室。MIT 许可证。</translation>
    </message>
    <message>
        <source>Digits: MNIST by Y. LeCun, C. Cortes and C. Burges (CC BY-SA 3.0). Qt and PySide6: LGPL 3. Everything stays on this computer.</source>
        <translation>数字：MNIST，作者 Y. LeCun、C. Cortes 和 C. Burges（CC BY-SA 3.0）。Qt 和 PySide6：LGPL 3。所有数据只留在这台电脑上。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>AccuracyBlock</name>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
</context>
<context>
    <name>AccuracyPlot</name>
    <message>
        <source>accuracy, %</source>
        <translation>准确率 %</translation>
    </message>
    <message>
        <source>Accuracy over the epochs</source>
        <translation>准确率随轮次的变化</translation>
    </message>
</context>
<context>
    <name>AnswerHistory</name>
    <message>
        <source>Probability since the start, %</source>
        <translation>概率随训练的变化，%</translation>
    </message>
    <message>
        <source>P({digit}) since the start, %</source>
        <translation>P({digit}) 随训练的变化，%</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>还没有答案</translation>
    </message>
    <message>
        <source>now {percent} %</source>
        <translation>现在 {percent} %</translation>
    </message>
</context>
<context>
    <name>AnswerPanel</name>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>&lt;b style=&quot;color:{colour}&quot;&gt;{percent} %&lt;/b&gt; sure</source>
        <translation>&lt;b style=&quot;color:{colour}&quot;&gt;{percent} %&lt;/b&gt; 把握</translation>
    </message>
    <message>
        <source>next {digit} · {percent} %</source>
        <translation>其次 {digit} · {percent} %</translation>
    </message>
</context>
<context>
    <name>BatchRows</name>
    <message>
        <source>Rows of this batch</source>
        <translation>这一批的行</translation>
    </message>
    <message>
        <source>a square for each training row</source>
        <translation>每个方块代表一个训练行</translation>
    </message>
    <message>
        <source>Press Train: the rows of each batch light up here, shuffled anew in every epoch.</source>
        <translation>按“训练”，每一批的行会在这里亮起，每轮重新打乱。</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <source>epoch {epoch} · batch {batch} of {batches} · {rows}</source>
        <translation>第 {epoch} 轮 · 批 {batch} / {batches} · {rows}</translation>
    </message>
    <message>
        <source>All {rows} rows are in one batch: an epoch is one iteration.</source>
        <translation>全部 {rows} 行都在一批里：一轮就是一次迭代。</translation>
    </message>
    <message>
        <source>{rows} rows = {whole} × {size}: {batches} batches (iterations) an epoch</source>
        <translation>{rows} 行 = {whole} × {size}：每轮 {batches} 批（迭代）</translation>
    </message>
    <message>
        <source>{rows} rows = {whole} × {size} + {rest}: {batches} batches (iterations) an epoch, the last one has {rest}</source>
        <translation>{rows} 行 = {whole} × {size} + {rest}：每轮 {batches} 批（迭代），末批 {rest} 行</translation>
    </message>
    <message>
        <source>in this batch</source>
        <translation>本批</translation>
    </message>
    <message>
        <source>earlier in this epoch</source>
        <translation>本轮已用</translation>
    </message>
    <message>
        <source>still to come</source>
        <translation>未用</translation>
    </message>
    <message>
        <source>rows {first}–{last}: {present} in this batch</source>
        <translation>第 {first}–{last} 行：本批 {present} 行</translation>
    </message>
    <message>
        <source>row {row}: {state}</source>
        <translation>第 {row} 行：{state}</translation>
    </message>
</context>
<context>
    <name>Branches</name>
    <message>
        <source>Four branches</source>
        <translation>四条分支</translation>
    </message>
    <message>
        <source>the first Inception block; brightness from each branch&apos;s least to its largest value</source>
        <translation>第一个 Inception 块；亮度从每条分支的最小值到最大值</translation>
    </message>
    <message>
        <source>Draw a digit below: what each branch of the first Inception block sees is shown here.</source>
        <translation>在下面写一个数字：这里显示第一个 Inception 块的每条分支看到什么。</translation>
    </message>
    <message>
        <source>pool</source>
        <translation>池化</translation>
    </message>
    <message>
        <source>{titles}; {channels} channels together</source>
        <translation>{titles}；共 {channels} 个通道</translation>
    </message>
    <message>
        <source>row {row}, column {column}: {value}</source>
        <translation>第 {row} 行，第 {column} 列：{value}</translation>
    </message>
    <message>
        <source>{branch}, map {map}, row {row}, column {column}: {value}</source>
        <translation>{branch}，特征图 {map}，第 {row} 行，第 {column} 列：{value}</translation>
    </message>
    <message>
        <source>channels {first}–{last} of {all} come from {branch}</source>
        <translation>{all} 个通道中的第 {first}–{last} 个来自 {branch}</translation>
    </message>
    <message>
        <source>{count} channels</source>
        <translation>{count} 个通道</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>拼接</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>手写</translation>
    </message>
    <message>
        <source>least … largest</source>
        <translation>最小 … 最大</translation>
    </message>
</context>
<context>
    <name>ClassBar</name>
    <message>
        <source>{count} classes in “{label}”</source>
        <translation>“{label}”中有 {count} 个类别</translation>
    </message>
    <message>
        <source>class “{name}”: {rows} rows, {share} %; {training} trained on, {held} held out</source>
        <translation>类别“{name}”：{rows} 行，{share} %；{training} 行用于训练，{held} 行留出</translation>
    </message>
</context>
<context>
    <name>ColumnModel</name>
    <message>
        <source>column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>The smallest of the values that are there.</source>
        <translation>已有的值中最小的。</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Half of the values that are there are smaller.</source>
        <translation>已有的值中有一半比它小。</translation>
    </message>
    <message>
        <source>maximum</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>The largest of the values that are there.</source>
        <translation>已有的值中最大的。</translation>
    </message>
    <message>
        <source>spread</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>How often each value occurs, minimum to maximum.</source>
        <translation>从最小值到最大值，每个值出现的次数。</translation>
    </message>
    <message>
        <source>scaled range</source>
        <translation>缩放范围</translation>
    </message>
    <message>
        <source>−1 → 0</source>
        <translation>−1 → 0</translation>
    </message>
    <message>
        <source>So many cells were −1, the minimum of the column, and are 0 here.</source>
        <translation>有这么多单元格原为 −1（该列的最小值），在这里却是 0。</translation>
    </message>
    <message>
        <source>Values that are missing; behind the arrow what is put in their place.</source>
        <translation>缺失的值；箭头后面是填入的值。</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>The file is scaled already.</source>
        <translation>文件已经缩放过。</translation>
    </message>
    <message>
        <source>“Normalise” is off: the network gets the values as they are.</source>
        <translation>“归一化”已关：网络直接得到原来的值。</translation>
    </message>
    <message>
        <source>The minimum and the maximum of the training rows, which become −1 and 1.</source>
        <translation>训练行的最小值和最大值，分别变为 −1 和 1。</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>decimal</source>
        <translation>小数</translation>
    </message>
    <message>
        <source>one value</source>
        <translation>单一值</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空</translation>
    </message>
    <message>
        <source>{count} of {rows} values are missing; {filling}, the median of the training rows, is put there.</source>
        <translation>{rows} 个值中缺失 {count} 个；填入训练行的中位数 {filling}。</translation>
    </message>
    <message>
        <source>{count} of {rows} values are missing, and taken for {filling}: “Fill missing” is off.</source>
        <translation>{rows} 个值中缺失 {count} 个，被当作 {filling}：“填补缺失”已关。</translation>
    </message>
    <message>
        <source>how often, minimum to maximum: {counts}</source>
        <translation>从最小值到最大值的次数：{counts}</translation>
    </message>
    <message>
        <source>It never varies in the training rows, and is always 0 for the network.</source>
        <translation>它在训练行中从不变化，对网络来说始终是 0。</translation>
    </message>
    <message>
        <source>always 0</source>
        <translation>始终为 0</translation>
    </message>
</context>
<context>
    <name>CoursePicker</name>
    <message>
        <source>Course</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>{done} of {all} done</source>
        <translation>已完成 {done} / {all}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>已开始</translation>
    </message>
</context>
<context>
    <name>CurvePlot</name>
    <message>
        <source>diverged</source>
        <translation>已发散</translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation>第 {epoch} 轮</translation>
    </message>
    <message>
        <source>epoch {epoch}, batch {batch}</source>
        <translation>第 {epoch} 轮，第 {batch} 批</translation>
    </message>
    <message>
        <source>raw {value}</source>
        <translation>原始 {value}</translation>
    </message>
</context>
<context>
    <name>CurveView</name>
    <message>
        <source>epoch</source>
        <translation>轮次 (epoch)</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>留出</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>Drawn by the seed, the same share of every class.</source>
        <translation>由随机种子抽出，每个类别的比例相同。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The course trains on all rows, and cannot tell learning from memory.</source>
        <translation>课程用所有行训练，分不清是学会了还是记住了。</translation>
    </message>
    <message>
        <source>So many of the held-out rows are right if one always answers the largest class.</source>
        <translation>如果总是回答最大的类别，留出的行中有这么多是对的。</translation>
    </message>
    <message>
        <source>So many rows are right if one always answers the largest class.</source>
        <translation>如果总是回答最大的类别，有这么多行是对的。</translation>
    </message>
    <message>
        <source>The course&apos;s file</source>
        <translation>课程的文件</translation>
    </message>
    <message>
        <source>Diabetes, the raw table</source>
        <translation>糖尿病，原始表格</translation>
    </message>
    <message>
        <source>the same women, but changed on the way; outcome 1: healthy</source>
        <translation>同一批女性，但数据中途被改动；标签 1：健康</translation>
    </message>
    <message>
        <source>women of Pima heritage, NIDDK 1990; outcome 1: diabetes</source>
        <translation>皮马裔女性，NIDDK 1990；标签 1：糖尿病</translation>
    </message>
    <message>
        <source>the minimum of each, −1, reads 0: see the spike in the middle</source>
        <translation>各列的最小值 −1 都成了 0：看中间的尖峰</translation>
    </message>
    <message>
        <source>{count} values are missing</source>
        <translation>缺失 {count} 个值</translation>
    </message>
    <message>
        <source>nothing is missing</source>
        <translation>没有缺失</translation>
    </message>
    <message>
        <source>in the file</source>
        <translation>文件中的值</translation>
    </message>
    <message>
        <source>as the network gets them</source>
        <translation>网络得到的值</translation>
    </message>
    <message>
        <source>the {count} lost</source>
        <translation>丢失的 {count} 行</translation>
    </message>
    <message>
        <source>as in the raw table; what is exactly in the middle of its column stands out</source>
        <translation>与原始表格相同；标出的值恰在该列正中</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>the first {count}</source>
        <translation>前 {count} 行</translation>
    </message>
    <message>
        <source>a 0 that was −1 stands out</source>
        <translation>标出的 0 原为 −1</translation>
    </message>
    <message>
        <source>— is missing</source>
        <translation>— 表示缺失</translation>
    </message>
    <message>
        <source>what was missing stands out</source>
        <translation>标出的值原本缺失</translation>
    </message>
</context>
<context>
    <name>DataPanel</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>fixed while training</source>
        <translation>训练中不可改</translation>
    </message>
    <message>
        <source>raw</source>
        <translation>原始</translation>
    </message>
    <message>
        <source>the course&apos;s file</source>
        <translation>课程的文件</translation>
    </message>
    <message>
        <source>a file of your own</source>
        <translation>自己的文件</translation>
    </message>
    <message>
        <source>Open a CSV file …</source>
        <translation>打开 CSV 文件…</translation>
    </message>
    <message>
        <source>Open a CSV file</source>
        <translation>打开 CSV 文件</translation>
    </message>
    <message>
        <source>Keep the table before</source>
        <translation>仍用之前的表格</translation>
    </message>
    <message>
        <source>How much of the file is read</source>
        <translation>文件读取的进度</translation>
    </message>
    <message>
        <source>What the network gets</source>
        <translation>网络得到什么</translation>
    </message>
    <message>
        <source>{file} is not taken yet.</source>
        <translation>尚未采用“{file}”。</translation>
    </message>
    <message>
        <source>or drop one onto the page</source>
        <translation>或把文件拖到页面上</translation>
    </message>
    <message>
        <source>In this file missing values cannot be told from the least value of a column.</source>
        <translation>在这个文件里，缺失的值与该列的最小值无法区分。</translation>
    </message>
    <message>
        <source>No value is missing.</source>
        <translation>没有缺失的值。</translation>
    </message>
    <message>
        <source>{count} empty cells get the median of the training rows.</source>
        <translation>{count} 个空单元格填入训练行的中位数。</translation>
    </message>
    <message>
        <source>“Fill missing” is on: {count} zeros that mean missing get the median of the training rows.</source>
        <translation>“填补缺失”已开：{count} 个表示缺失的 0 填入训练行的中位数。</translation>
    </message>
    <message>
        <source>“Fill missing” is off: {count} zeros that mean missing are taken as values, as in the course.</source>
        <translation>“填补缺失”已关：{count} 个表示缺失的 0 被当作真实的值，与课程一样。</translation>
    </message>
    <message>
        <source>The values are scaled already; “Normalise” leaves them as they are.</source>
        <translation>这些值已经缩放过；“归一化”不再改动。</translation>
    </message>
    <message>
        <source>“Normalise” is on: the range of the training rows becomes −1 … 1 in each column.</source>
        <translation>“归一化”已开：各列的训练行变为 −1 … 1。</translation>
    </message>
    <message>
        <source>“Normalise” is off: large columns drown the small ones.</source>
        <translation>“归一化”已关：数值大的列会淹没数值小的列。</translation>
    </message>
</context>
<context>
    <name>DataPlace</name>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>表格 (*.csv *.tsv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open a CSV file</source>
        <translation>打开 CSV 文件</translation>
    </message>
    <message>
        <source>The table is being read.</source>
        <translation>正在读取表格。</translation>
    </message>
    <message>
        <source>Open a CSV file, or drop one here: a row for each example, a column that names its class.</source>
        <translation>打开 CSV 文件，或把它拖到这里：每个样本一行，其中一列是类别。</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
</context>
<context>
    <name>DigitCanvas</name>
    <message>
        <source>Draw a digit here</source>
        <translation>在这里写一个数字</translation>
    </message>
    <message>
        <source>Drawing sheet</source>
        <translation>手写板</translation>
    </message>
    <message>
        <source>Arrow keys move the pen, Space puts it down and lifts it, Delete clears the sheet.</source>
        <translation>方向键移动笔，空格键落笔或提笔，Delete 键清空手写板。</translation>
    </message>
</context>
<context>
    <name>Drawing</name>
    <message>
        <source>stroke</source>
        <translation>笔画</translation>
    </message>
    <message>
        <source>erasing</source>
        <translation>擦除</translation>
    </message>
    <message>
        <source>clearing</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>drawing</source>
        <translation>手写</translation>
    </message>
</context>
<context>
    <name>DrawingController</name>
    <message>
        <source>Shipped network</source>
        <translation>自带网络</translation>
    </message>
    <message>
        <source>{entry}, in training (paused)</source>
        <translation>{entry}，训练中（已暂停）</translation>
    </message>
    <message>
        <source>{entry}, in training</source>
        <translation>{entry}，训练中</translation>
    </message>
    <message>
        <source>{entry}, {when}</source>
        <translation>{entry}，{when}</translation>
    </message>
    <message>
        <source>{entry}, {accuracy} %, {when}</source>
        <translation>{entry}，{accuracy} %，{when}</translation>
    </message>
    <message>
        <source>It came with the program.</source>
        <translation>随程序附带。</translation>
    </message>
    <message>
        <source>Not tested yet.</source>
        <translation>还没有测试过。</translation>
    </message>
    <message>
        <source>{accuracy} % of the 10,000 test digits read</source>
        <translation>测试准确率 {accuracy} %</translation>
    </message>
</context>
<context>
    <name>DrawingStrip</name>
    <message>
        <source>Draw a digit</source>
        <translation>写一个数字</translation>
    </message>
    <message>
        <source>What the network receives</source>
        <translation>网络收到的图像</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Probability, %</source>
        <translation>概率 %</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>由谁回答</translation>
    </message>
    <message>
        <source>28 × 28, centred by mass</source>
        <translation>28 × 28，重心居中</translation>
    </message>
</context>
<context>
    <name>DrawingTools</name>
    <message>
        <source>Pen</source>
        <translation>笔</translation>
    </message>
    <message>
        <source>Pen (hold for its width)</source>
        <translation>笔（按住可选粗细）</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>橡皮</translation>
    </message>
    <message>
        <source>Eraser: cuts strokes</source>
        <translation>橡皮：切断笔画</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo ({keys})</source>
        <translation>撤销（{keys}）</translation>
    </message>
    <message>
        <source>Redo ({keys})</source>
        <translation>重做（{keys}）</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Clear the sheet (Delete)</source>
        <translation>清空手写板（Delete）</translation>
    </message>
    <message>
        <source>Thin pen</source>
        <translation>细笔</translation>
    </message>
    <message>
        <source>Medium pen</source>
        <translation>中等笔</translation>
    </message>
    <message>
        <source>Thick pen</source>
        <translation>粗笔</translation>
    </message>
</context>
<context>
    <name>EndLabel</name>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}：{value}</translation>
    </message>
    <message>
        <source>Click to hide or show this curve</source>
        <translation>单击可隐藏或显示这条曲线</translation>
    </message>
</context>
<context>
    <name>EntrantPicker</name>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} / {all}</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n 个值</numerusform>
        </translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>课程各节</translation>
    </message>
    <message>
        <source>{setting}: the values that compete</source>
        <translation>{setting}：参赛的值</translation>
    </message>
    <message>
        <source>Numbers, parted by commas</source>
        <translation>用逗号分开的数</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>出错了</translation>
    </message>
    <message>
        <source>Descent met an error that it was not prepared for. You can go on working.</source>
        <translation>Descent 遇到了意料之外的错误。可以继续使用。</translation>
    </message>
    <message>
        <source>Descent met an error that it was not prepared for. You can go on working; the details below are also in “{path}”.</source>
        <translation>Descent 遇到了意料之外的错误。可以继续使用；下面的详细信息也已写入“{path}”。</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>错误的详细信息</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copies the details, to send them with a report</source>
        <translation>复制详细信息，以便随问题报告发送</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>复制详细信息</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Fit</name>
    <message>
        <source>at the start</source>
        <translation>开始时</translation>
    </message>
    <message>
        <source>after 1 epoch</source>
        <translation>1 轮之后</translation>
    </message>
    <message>
        <source>after {epochs} epochs</source>
        <translation>{epochs} 轮之后</translation>
    </message>
    <message>
        <source>last loss</source>
        <translation>上次损失</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确值</translation>
    </message>
    <message>
        <source>The fitted curve</source>
        <translation>拟合的曲线</translation>
    </message>
    <message>
        <source>dashed: the exact solution; orange: how far off it is at x = 4</source>
        <translation>虚线：精确解；橙色：在 x = 4 处相差多少</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
</context>
<context>
    <name>FitPlot</name>
    <message>
        <source>At x = {x} the curve is at {value}; exact is {exact}.</source>
        <translation>在 x = {x} 处曲线为 {value}；精确值为 {exact}。</translation>
    </message>
    <message>
        <source>should be {value}</source>
        <translation>应为 {value}</translation>
    </message>
    <message>
        <source>{gap} off</source>
        <translation>相差 {gap}</translation>
    </message>
    <message>
        <source>exact {value}</source>
        <translation>精确值 {value}</translation>
    </message>
    <message>
        <source>Press Train: the curve moves towards the points.</source>
        <translation>按“训练”，曲线会向各点靠近。</translation>
    </message>
</context>
<context>
    <name>LayerNorms</name>
    <message>
        <source>Gradient of each layer</source>
        <translation>每一层的梯度</translation>
    </message>
    <message>
        <source>norm, logarithmic; it flows from the answer at the right to the picture at the left</source>
        <translation>范数，对数坐标；从右边的答案流向左边的图像</translation>
    </message>
    <message>
        <source>Press Train: how much gradient reaches each layer, with and without the skip, appears here.</source>
        <translation>按“训练”，这里会显示有、无跳跃连接时，每一层得到多少梯度。</translation>
    </message>
    <message>
        <source>with skip</source>
        <translation>有跳跃连接</translation>
    </message>
    <message>
        <source>without skip</source>
        <translation>无跳跃连接</translation>
    </message>
    <message>
        <source>this run</source>
        <translation>这次训练</translation>
    </message>
    <message>
        <source>With the skip</source>
        <translation>有跳跃连接时</translation>
    </message>
    <message>
        <source>Without the skip</source>
        <translation>无跳跃连接时</translation>
    </message>
    <message>
        <source>In this run</source>
        <translation>这次训练中</translation>
    </message>
    <message>
        <source>{which} the gradient is not finite.</source>
        <translation>{which}，梯度不是有限数。</translation>
    </message>
    <message>
        <source>{which} no gradient reaches the first layer.</source>
        <translation>{which}，没有梯度到达第一层。</translation>
    </message>
    <message>
        <source>{which} the first layer gets 1/{times} of the last one&apos;s gradient.</source>
        <translation>{which}，第一层的梯度是最后一层的 1/{times}。</translation>
    </message>
    <message>
        <source>{which} the first layer gets {times} times the last one&apos;s gradient.</source>
        <translation>{which}，第一层的梯度是最后一层的 {times} 倍。</translation>
    </message>
    <message>
        <source>{layer}: {values}</source>
        <translation>{layer}：{values}</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>层</translation>
    </message>
</context>
<context>
    <name>LossBlock</name>
    <message>
        <source>Averages about {count} batches</source>
        <translation>约 {count} 批的平均</translation>
    </message>
    <message>
        <source>Averages nothing</source>
        <translation>不做平均</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>every batch faint, smoothed strong</source>
        <translation>细线为每个批次，粗线为平滑后</translation>
    </message>
    <message>
        <source>of every step, before it</source>
        <translation>每一步之前的损失</translation>
    </message>
    <message>
        <source>log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Logarithmic axis: equal distances are equal ratios</source>
        <translation>对数坐标：相等的距离表示相等的比值</translation>
    </message>
    <message>
        <source>Logarithmic axis</source>
        <translation>对数坐标</translation>
    </message>
    <message>
        <source>smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Save or copy the plots</source>
        <translation>保存或复制图表</translation>
    </message>
</context>
<context>
    <name>LossPlot</name>
    <message>
        <source>cross-entropy</source>
        <translation>交叉熵</translation>
    </message>
    <message>
        <source>mean squared error</source>
        <translation>均方误差</translation>
    </message>
    <message>
        <source>sum of squared errors</source>
        <translation>误差平方和</translation>
    </message>
    <message>
        <source>binary cross-entropy</source>
        <translation>二元交叉熵</translation>
    </message>
    <message>
        <source>binary cross-entropy, sum</source>
        <translation>二元交叉熵之和</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Loss over the epochs</source>
        <translation>损失随轮次的变化</translation>
    </message>
    <message>
        <source>Press Train: the loss of every batch is drawn here.</source>
        <translation>按“训练”，这里会画出每一批的损失。</translation>
    </message>
    <message>
        <source>The training starts: the loss of the first batches comes in a moment.</source>
        <translation>训练正在开始，很快就有最初几批的损失。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Descent</source>
        <translation>Descent</translation>
    </message>
    <message>
        <source>{percent} % {entry} – Descent</source>
        <translation>{percent} % {entry} – Descent</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Open the &amp;folder with your runs</source>
        <translation>打开训练记录文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Shows where Descent keeps its files.</source>
        <translation>显示 Descent 存放文件的位置。</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Saves a run under way; the next start goes on with it.</source>
        <translation>保存进行中的训练，下次启动后可以继续。</translation>
    </message>
    <message>
        <source>&amp;Undo stroke</source>
        <translation>撤销笔画(&amp;U)</translation>
    </message>
    <message>
        <source>Takes back the last change of the drawing.</source>
        <translation>撤销对手写内容的上一次修改。</translation>
    </message>
    <message>
        <source>&amp;Redo stroke</source>
        <translation>重做笔画(&amp;R)</translation>
    </message>
    <message>
        <source>Makes the change again.</source>
        <translation>重新做出撤销的修改。</translation>
    </message>
    <message>
        <source>&amp;Clear drawing</source>
        <translation>清空手写板(&amp;C)</translation>
    </message>
    <message>
        <source>Empties the sheet; Undo brings it back.</source>
        <translation>清空手写板；可用“撤销”恢复。</translation>
    </message>
    <message>
        <source>Follow the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>Light or dark as the system is.</source>
        <translation>浅色或深色与系统一致。</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>A light window.</source>
        <translation>使用浅色窗口。</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>A dark window.</source>
        <translation>使用深色窗口。</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>The window fills the screen, or no longer does.</source>
        <translation>让窗口占满屏幕，或退出全屏。</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>恢复布局(&amp;R)</translation>
    </message>
    <message>
        <source>Gives the window its first size again.</source>
        <translation>让窗口恢复最初的大小。</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>训练(&amp;T)</translation>
    </message>
    <message>
        <source>Trains, pauses, resumes.</source>
        <translation>训练、暂停或继续。</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Ends the run and keeps its network.</source>
        <translation>结束训练，保留网络。</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>重置(&amp;R)</translation>
    </message>
    <message>
        <source>Forgets the run: the same initial weights again.</source>
        <translation>丢弃这次训练，回到同样的初始权重。</translation>
    </message>
    <message>
        <source>Step &amp;back</source>
        <translation>退一步(&amp;B)</translation>
    </message>
    <message>
        <source>Goes back to before the last step.</source>
        <translation>回到上一步之前。</translation>
    </message>
    <message>
        <source>St&amp;ep</source>
        <translation>走一步(&amp;E)</translation>
    </message>
    <message>
        <source>Trains one batch and pauses.</source>
        <translation>训练一批后暂停。</translation>
    </message>
    <message>
        <source>Next e&amp;poch</source>
        <translation>下一轮(&amp;P)</translation>
    </message>
    <message>
        <source>Trains to the end of the epoch and pauses.</source>
        <translation>训练到本轮结束后暂停。</translation>
    </message>
    <message>
        <source>Slow &amp;motion</source>
        <translation>慢动作(&amp;M)</translation>
    </message>
    <message>
        <source>One batch after another, to be watched.</source>
        <translation>一批一批地训练，便于观看。</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>Lists the keys.</source>
        <translation>列出所有快捷键。</translation>
    </message>
    <message>
        <source>Open the &amp;log folder</source>
        <translation>打开日志文件夹(&amp;L)</translation>
    </message>
    <message>
        <source>Shows the files to send with a bug report.</source>
        <translation>显示报告问题时要附上的文件。</translation>
    </message>
    <message>
        <source>&amp;About Descent</source>
        <translation>关于 Descent(&amp;A)</translation>
    </message>
    <message>
        <source>Versions and licences.</source>
        <translation>版本和许可证。</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>关于 Qt(&amp;Q)</translation>
    </message>
    <message>
        <source>The version and licence of Qt.</source>
        <translation>Qt 的版本和许可证。</translation>
    </message>
</context>
<context>
    <name>NetworkInput</name>
    <message>
        <source>What the network receives</source>
        <translation>网络收到的图像</translation>
    </message>
    <message>
        <source>The drawing as 28 × 28 grey values</source>
        <translation>手写内容变成的 28 × 28 个灰度值</translation>
    </message>
    <message>
        <source>row {row}, column {column}: {value}</source>
        <translation>第 {row} 行，第 {column} 列：{value}</translation>
    </message>
</context>
<context>
    <name>NoteList</name>
    <message>
        <source>Look at the data: three flaws</source>
        <translation>看看数据：三处缺陷</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>{count} rows lost</source>
        <translation>丢失 {count} 行</translation>
    </message>
    <message>
        <source>{count} cells: −1 became 0</source>
        <translation>{count} 个单元格：−1 变成了 0</translation>
    </message>
    <message>
        <source>1 means healthy</source>
        <translation>1 表示健康</translation>
    </message>
</context>
<context>
    <name>NowPanel</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>at the end</source>
        <translation>训练结束后</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>留出</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>第几轮</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>第几批</translation>
    </message>
    <message>
        <source>Loss, smoothed</source>
        <translation>损失（平滑）</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>梯度范数</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Branches</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>Row by row</source>
        <translation>逐行</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>比赛</translation>
    </message>
    <message>
        <source>Pages of this entry</source>
        <translation>本节的页面</translation>
    </message>
</context>
<context>
    <name>PlotMenu</name>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Save picture as PNG or SVG…</source>
        <translation>图片另存为 PNG 或 SVG…</translation>
    </message>
    <message>
        <source>Save data as CSV…</source>
        <translation>数据另存为 CSV…</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>重新显示全部</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg)</source>
        <translation>图片 (*.png *.svg)</translation>
    </message>
    <message>
        <source>Save data</source>
        <translation>保存数据</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
</context>
<context>
    <name>ProbabilityBars</name>
    <message>
        <source>Probability of each digit</source>
        <translation>每个数字的概率</translation>
    </message>
    <message>
        <source>Nothing is drawn</source>
        <translation>还没有写数字</translation>
    </message>
</context>
<context>
    <name>ProblemNote</name>
    <message>
        <source>Train on the CPU</source>
        <translation>改用 CPU 训练</translation>
    </message>
</context>
<context>
    <name>RaceChart</name>
    <message>
        <source>{name} diverged</source>
        <translation>{name} 已发散</translation>
    </message>
    <message>
        <source>Click to see how its seeds spread</source>
        <translation>单击可查看各种子的分布</translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation>第 {epoch} 轮</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Losses of all that compete</source>
        <translation>所有参赛者的损失</translation>
    </message>
    <message>
        <source>Choose at the right what competes, then press Race.</source>
        <translation>在右边选择参赛者，然后按“比赛”。</translation>
    </message>
</context>
<context>
    <name>RaceControls</name>
    <message>
        <source>Race again</source>
        <translation>再比一次</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>比赛</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the race and keep who has arrived</source>
        <translation>停止比赛，保留已完成的结果</translation>
    </message>
    <message>
        <source>Progress of the race</source>
        <translation>比赛进度</translation>
    </message>
</context>
<context>
    <name>RaceForm</name>
    <message>
        <source>Entries</source>
        <translation>课程各节</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>比赛</translation>
    </message>
    <message>
        <source>the rest as under Train</source>
        <translation>其余与“训练”页相同</translation>
    </message>
    <message>
        <source>others: the course’s settings</source>
        <translation>其他：课程的设置</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>比较什么</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子数</translation>
    </message>
    <message>
        <source>How often each runs, every time from other start weights</source>
        <translation>各训练几次，每次的初始权重都不同</translation>
    </message>
</context>
<context>
    <name>RaceMenu</name>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
</context>
<context>
    <name>RaceNotes</name>
    <message>
        <source>Why it is fair</source>
        <translation>为什么公平</translation>
    </message>
    <message>
        <source>The notebook’s slip</source>
        <translation>课程笔记的疏漏</translation>
    </message>
    <message>
        <source>There the second optimizer goes on with the model the first one trained, so its curve starts at the goal.</source>
        <translation>那里的第二个优化器接着训练第一个已训练好的模型，所以它的曲线一开始就在终点。</translation>
    </message>
    <message>
        <source>All learn the same data for as many epochs. This entry has its settings under Train, the others have the course’s own, so batches and their order may differ; each begins with weights of its own.</source>
        <translation>都用相同的数据训练相同的轮数。本节用“训练”页的设置，其他节用课程的设置，所以批和顺序可能不同；各自从自己的初始权重出发。</translation>
    </message>
    <message>
        <source>All see the same examples, seed by seed, one after another; each network draws its own first weights from that seed.</source>
        <translation>每个种子下，所有网络按相同的顺序看到相同的样本；初始权重由各网络按该种子抽取。</translation>
    </message>
    <message>
        <source>All start from the same weights and see the same examples. Nothing here is random.</source>
        <translation>都从相同的权重出发，看到相同的样本。这里没有任何随机性。</translation>
    </message>
    <message>
        <source>All start from the same weights, seed by seed. Seed 0:</source>
        <translation>每个种子都从相同的权重出发。种子 0：</translation>
    </message>
    <message>
        <source>All start from the same weights, seed by seed; only the order of the examples differs.</source>
        <translation>每个种子都从相同的权重出发；只有样本的顺序不同。</translation>
    </message>
    <message>
        <source>All start from the same weights, seed by seed; larger batches make fewer steps in an epoch.</source>
        <translation>每个种子都从相同的权重出发；批越大，每轮的步数越少。</translation>
    </message>
    <message>
        <source>All start from the same weights and see the examples in the same order, seed by seed.</source>
        <translation>每个种子都从相同的权重出发，样本的顺序也相同。</translation>
    </message>
</context>
<context>
    <name>RacePage</name>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>sorted, with what can be told from noise</source>
        <translation>已排序，并说明哪些差别超出噪声</translation>
    </message>
    <message>
        <source>every lane with the same seed, one after another</source>
        <translation>都用同一随机种子，依次进行</translation>
    </message>
    <message>
        <source>Results after {epochs} epochs</source>
        <translation>{epochs} 轮后的结果</translation>
    </message>
    <message>
        <source>Results so far</source>
        <translation>目前的结果</translation>
    </message>
    <message>
        <source>sorted by accuracy</source>
        <translation>按准确率排序</translation>
    </message>
    <message>
        <source>sorted by final loss</source>
        <translation>按最终损失排序</translation>
    </message>
    <message numerus="yes">
        <source>%n seed(s) each</source>
        <translation>
            <numerusform>各 %n 个种子</numerusform>
        </translation>
    </message>
    <message>
        <source>{seeds}, {order}</source>
        <translation>{seeds}，{order}</translation>
    </message>
    <message>
        <source>geometric mean of {seeds} seeds; the band is the spread of the chosen one</source>
        <translation>{seeds} 个种子的几何平均；色带是选中者的分布范围</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>比赛</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Logarithmic axis: equal distances are equal ratios</source>
        <translation>对数坐标：相等的距离表示相等的比值</translation>
    </message>
    <message>
        <source>Logarithmic axis</source>
        <translation>对数坐标</translation>
    </message>
    <message>
        <source>Save or copy chart and results</source>
        <translation>保存或复制图表和结果</translation>
    </message>
    <message>
        <source>Results of the race</source>
        <translation>比赛结果</translation>
    </message>
</context>
<context>
    <name>RacePlace</name>
    <message>
        <source>{entry} only computes a loss at one value after another: there is nothing to race.</source>
        <translation>{entry} 只是逐个取值计算损失，没有什么可以比赛。</translation>
    </message>
    <message>
        <source>{entry} is racing. Stop it first.</source>
        <translation>{entry} 正在比赛。请先停止它。</translation>
    </message>
    <message>
        <source>{entry} is training. Stop it first.</source>
        <translation>{entry} 正在训练。请先停止它。</translation>
    </message>
    <message>
        <source>Correct the marked settings first.</source>
        <translation>请先改正标出的设置。</translation>
    </message>
    <message>
        <source>One alone is no race: add another.</source>
        <translation>只有一个不成比赛，请再加一个。</translation>
    </message>
    <message>
        <source>Choose at least two to race.</source>
        <translation>请至少选择两个参赛。</translation>
    </message>
    <message>
        <source>{done} of {total} runs</source>
        <translation>已完成 {done} / {total} 次训练</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>还需 {time}</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>正在停止…</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n 次训练</numerusform>
        </translation>
    </message>
    <message>
        <source>{runs}, about {time}</source>
        <translation>{runs}，约 {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultModel</name>
    <message>
        <source>Entry</source>
        <translation>课节</translation>
    </message>
    <message>
        <source>Accuracy, % ▾</source>
        <translation>准确率 % ▾</translation>
    </message>
    <message>
        <source>Final loss ▴</source>
        <translation>最终损失 ▴</translation>
    </message>
    <message>
        <source>Lowest … highest seed</source>
        <translation>最低 … 最高种子</translation>
    </message>
    <message>
        <source>Epochs to {loss}</source>
        <translation>到 {loss} 轮数</translation>
    </message>
    <message>
        <source>Time, ms</source>
        <translation>用时 ms</translation>
    </message>
    <message>
        <source>Time, s</source>
        <translation>用时 s</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Training accuracy, % ▾</source>
        <translation>训练准确率 % ▾</translation>
    </message>
    <message>
        <source>Of the rows it was trained on: the course holds none of its table out.</source>
        <translation>在训练用过的行上：课程没有留出任何行。</translation>
    </message>
    <message>
        <source>An epoch of LBFGS asks for up to 20 gradients, one of the others for one a batch.</source>
        <translation>LBFGS 的一轮最多求 20 次梯度，其他优化器每批只求一次。</translation>
    </message>
    <message>
        <source>{caution}; {verdict}</source>
        <translation>{caution}；{verdict}</translation>
    </message>
    <message>
        <source>Within noise of {others}: compared seed by seed, the difference may be chance (t test, 5 %).</source>
        <translation>与 {others} 的差别在噪声之内：逐个种子比较，差别可能出于偶然（t 检验，5 %）。</translation>
    </message>
    <message>
        <source>equal to {others}</source>
        <translation>与 {others} 相同</translation>
    </message>
    <message>
        <source>≈ {others}, within noise</source>
        <translation>≈ {others}，噪声之内</translation>
    </message>
    <message>
        <source> and </source>
        <translation>、</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>已发散</translation>
    </message>
    <message>
        <source>diverged for {count} of {seeds} seeds</source>
        <translation>{seeds} 个种子中有 {count} 个发散</translation>
    </message>
    <message>
        <source>The loss still fell steadily at the end: a larger learning rate or more epochs go lower.</source>
        <translation>结束时损失仍在稳定下降：更大的学习率或更多轮会更低。</translation>
    </message>
    <message>
        <source>Fewest epochs, LBFGS left aside: its epoch asks for up to 20 gradients.</source>
        <translation>轮数最少（不计 LBFGS：它的一轮最多求 20 次梯度）。</translation>
    </message>
    <message>
        <source>fewest epochs, LBFGS aside</source>
        <translation>轮数最少，不计 LBFGS</translation>
    </message>
    <message>
        <source>highest</source>
        <translation>最高</translation>
    </message>
    <message>
        <source>lowest</source>
        <translation>最低</translation>
    </message>
    <message>
        <source>one seed: noise unknown</source>
        <translation>只有一个种子：噪声未知</translation>
    </message>
    <message>
        <source>fewest epochs</source>
        <translation>轮数最少</translation>
    </message>
    <message>
        <source>slowest</source>
        <translation>最慢</translation>
    </message>
    <message>
        <source>still falling at the end</source>
        <translation>结束时仍在下降</translation>
    </message>
    <message>
        <source>seeds differ {factor}-fold</source>
        <translation>种子间相差 {factor} 倍</translation>
    </message>
    <message>
        <source>highest that never diverged</source>
        <translation>从未发散者中最高</translation>
    </message>
    <message>
        <source>lowest that never diverged</source>
        <translation>从未发散者中最低</translation>
    </message>
</context>
<context>
    <name>RowModel</name>
    <message>
        <source>row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>The line of the file, as an editor counts.</source>
        <translation>文件中的行号，与文本编辑器一致。</translation>
    </message>
    <message>
        <source>part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Held-out rows are not trained on, but asked afterwards.</source>
        <translation>留出的行不参加训练，事后用来检验。</translation>
    </message>
    <message>
        <source>the label, which is to be predicted</source>
        <translation>标签，即要预测的列</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>留出</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>exactly in the middle of its column: scaled, 0</source>
        <translation>恰在该列正中：缩放后为 0</translation>
    </message>
    <message>
        <source>It was −1, the minimum of its column.</source>
        <translation>它原为 −1，即该列的最小值。</translation>
    </message>
    <message>
        <source>The cell is empty: the median of the training rows is put there.</source>
        <translation>单元格为空：填入训练行的中位数。</translation>
    </message>
    <message>
        <source>0 in the file means that nothing was measured: the median of the training rows is put there.</source>
        <translation>文件中的 0 表示没有测量：填入训练行的中位数。</translation>
    </message>
    <message>
        <source>0 in the file means that nothing was measured; it is taken as a value all the same.</source>
        <translation>文件中的 0 表示没有测量；但仍被当作真实的值。</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>Answer after each row</source>
        <translation>每一行之后的答案</translation>
    </message>
    <message>
        <source>the network reads from top to bottom; beside each row what it holds likely by then</source>
        <translation>网络从上往下读；每行旁边是它读到那里时的判断</translation>
    </message>
    <message>
        <source>Draw a digit below: what the network answers after each of its 28 rows is shown here.</source>
        <translation>在下面写一个数字：这里显示网络读完 28 行中每一行之后的答案。</translation>
    </message>
    <message>
        <source>after row {row}: {digit}, {percent} %</source>
        <translation>第 {row} 行之后：{digit}，{percent} %</translation>
    </message>
    <message>
        <source>{answer}; {digit}: {percent} %</source>
        <translation>{answer}；{digit}：{percent} %</translation>
    </message>
    <message>
        <source>after row {row}</source>
        <translation>第 {row} 行之后</translation>
    </message>
</context>
<context>
    <name>RunControls</name>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Correct the marked settings first.</source>
        <translation>请先改正标出的设置。</translation>
    </message>
    <message>
        <source>Stop training and keep the network</source>
        <translation>停止训练，保留网络</translation>
    </message>
    <message>
        <source>Start over: discard this run and its curves</source>
        <translation>从头开始：丢弃这次训练和它的曲线</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>训练进度</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>还需 {time}</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Epoch {epoch} of {epochs} · paused</source>
        <translation>第 {epoch} 轮，共 {epochs} 轮 · 已暂停</translation>
    </message>
    <message>
        <source>Epoch {epoch} of {epochs}</source>
        <translation>第 {epoch} 轮，共 {epochs} 轮</translation>
    </message>
    <message>
        <source>Continue from epoch {epoch}</source>
        <translation>从第 {epoch} 轮继续</translation>
    </message>
    <message>
        <source>Finished in {time}</source>
        <translation>已完成，用时 {time}</translation>
    </message>
    <message>
        <source>Stopped early after {time}</source>
        <translation>提前停止，用时 {time}</translation>
    </message>
    <message>
        <source>Finished, back to epoch {epoch}, the best</source>
        <translation>完成，已回到最佳的第 {epoch} 轮</translation>
    </message>
    <message>
        <source>Stopped early, back to epoch {epoch}, the best</source>
        <translation>提前停止，已回到最佳的第 {epoch} 轮</translation>
    </message>
    <message>
        <source>Stopped in epoch {epoch} of {epochs}</source>
        <translation>已停在第 {epoch} 轮，共 {epochs} 轮</translation>
    </message>
</context>
<context>
    <name>RunPlot</name>
    <message>
        <source>held out</source>
        <translation>留出</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>test</source>
        <translation>测试</translation>
    </message>
</context>
<context>
    <name>SettingField</name>
    <message>
        <source>Enter a number {range}.</source>
        <translation>请输入一个数：{range}。</translation>
    </message>
    <message>
        <source>Return to the course&apos;s value ({value})</source>
        <translation>恢复课程的值（{value}）</translation>
    </message>
    <message>
        <source>Range: {range}.</source>
        <translation>范围：{range}。</translation>
    </message>
    <message>
        <source>Fixed while training.</source>
        <translation>训练中不可改。</translation>
    </message>
    <message>
        <source>The course uses {value}.</source>
        <translation>课程的值：{value}。</translation>
    </message>
    <message>
        <source>above {low} and at most {high}</source>
        <translation>大于 {low}，至多 {high}</translation>
    </message>
    <message>
        <source>from {low} to {high}</source>
        <translation>{low} 到 {high}</translation>
    </message>
    <message>
        <source>from {low} to below {high}</source>
        <translation>{low} 到 {high}（不含）</translation>
    </message>
</context>
<context>
    <name>SettingsForm</name>
    <message numerus="yes">
        <source>%n differ(s) from the course</source>
        <translation>
            <numerusform>%n 项不同于课程</numerusform>
        </translation>
    </message>
    <message>
        <source>course&apos;s values</source>
        <translation>与课程相同</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>更多设置</translation>
    </message>
    <message>
        <source>fixed while training</source>
        <translation>训练中不可改</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Leave the full screen</source>
        <translation>退出全屏</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>On the sheet: move the pen</source>
        <translation>在手写板上：移动笔</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>On the sheet: put the pen down, or lift it</source>
        <translation>在手写板上：落笔或提笔</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>On the sheet: clear the drawing</source>
        <translation>在手写板上：清空</translation>
    </message>
</context>
<context>
    <name>Sigmoid</name>
    <message>
        <source>Probability of passing</source>
        <translation>通过的概率</translation>
    </message>
    <message>
        <source>dots: who failed (hollow) and passed; faint: earlier curves</source>
        <translation>点：未通过（空心）和通过的人；浅色：之前的曲线</translation>
    </message>
</context>
<context>
    <name>SigmoidPlot</name>
    <message>
        <source>P is 0.5 at {x} hours.</source>
        <translation>{x} 小时处 P 为 0.5。</translation>
    </message>
    <message>
        <source>After {x} hours P(pass) is {value}.</source>
        <translation>学习 {x} 小时，P(通过) 为 {value}。</translation>
    </message>
    <message>
        <source>0.5 at x = {x}</source>
        <translation>x = {x} 处为 0.5</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation>第 {epoch} 轮</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <source>{x} hours</source>
        <translation>{x} 小时</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>P(pass)</source>
        <translation>P(通过)</translation>
    </message>
    <message>
        <source>Press Train: the probability of passing bends into shape here.</source>
        <translation>按“训练”，通过的概率会在这里逐渐弯成形。</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>{count} digits/s</source>
        <translation>{count} 个数字/秒</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>{count} examples/s</source>
        <translation>{count} 个样本/秒</translation>
    </message>
    <message>
        <source>Saved as {name} in {folder}</source>
        <translation>已存为 {name}，位于 {folder}</translation>
    </message>
    <message>
        <source>Saved just now</source>
        <translation>刚刚已保存</translation>
    </message>
    <message>
        <source>Saved {seconds} s ago</source>
        <translation>{seconds} 秒前已保存</translation>
    </message>
    <message>
        <source>Saved {minutes} min ago</source>
        <translation>{minutes} 分钟前已保存</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Getting ready …</source>
        <translation>正在准备…</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n 线程</numerusform>
        </translation>
    </message>
    <message>
        <source>1 parameter</source>
        <translation>1 个参数</translation>
    </message>
    <message>
        <source>Digits for training, for validation, and for the test</source>
        <translation>用于训练、验证和测试的数字个数</translation>
    </message>
    <message>
        <source>768 women</source>
        <translation>768 位女性</translation>
    </message>
    <message>
        <source>759 rows of the course</source>
        <translation>课程的 759 行</translation>
    </message>
    <message>
        <source>3 points</source>
        <translation>3 个点</translation>
    </message>
    <message>
        <source>{count} parameters</source>
        <translation>{count} 个参数</translation>
    </message>
</context>
<context>
    <name>StepControls</name>
    <message>
        <source>Step back</source>
        <translation>退一步</translation>
    </message>
    <message>
        <source>Step back, {key}: weights, optimizer and chance as they were</source>
        <translation>退一步，{key}：权重、优化器和随机状态都恢复原样</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>走一步</translation>
    </message>
    <message>
        <source>Step, {key}: train one batch and pause</source>
        <translation>走一步，{key}：训练一批后暂停</translation>
    </message>
    <message>
        <source>Next epoch</source>
        <translation>下一轮</translation>
    </message>
    <message>
        <source>Next epoch, {key}: train to its end and pause</source>
        <translation>下一轮，{key}：训练到本轮结束后暂停</translation>
    </message>
    <message>
        <source>Slow motion</source>
        <translation>慢动作</translation>
    </message>
    <message>
        <source>Slow motion: one batch after another, to be watched</source>
        <translation>慢动作：一批一批地训练，便于观看</translation>
    </message>
</context>
<context>
    <name>Surface</name>
    <message>
        <source>Loss surface</source>
        <translation>损失曲面</translation>
    </message>
    <message>
        <source>seen from above: the bluer, the higher the loss</source>
        <translation>从上方看：越蓝，损失越高</translation>
    </message>
</context>
<context>
    <name>SurfacePlot</name>
    <message>
        <source>{first} is {x}, {second} is {y}, the loss {loss}.</source>
        <translation>{first} 为 {x}，{second} 为 {y}，损失为 {loss}。</translation>
    </message>
    <message>
        <source>full batch</source>
        <translation>整批</translation>
    </message>
    <message>
        <source>one sample a step</source>
        <translation>每步一个样本</translation>
    </message>
    <message>
        <source>{size} samples a step</source>
        <translation>每步 {size} 个样本</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>saddle</source>
        <translation>鞍点</translation>
    </message>
    <message>
        <source>loss {loss}</source>
        <translation>损失 {loss}</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Press Train: the way of both parameters is drawn here.</source>
        <translation>按“训练”，这里会画出两个参数走过的路。</translation>
    </message>
</context>
<context>
    <name>Sweep</name>
    <message>
        <source>Loss over w</source>
        <translation>损失随 w 的变化</translation>
    </message>
    <message>
        <source>each dot is a value of w that was tried</source>
        <translation>每个点是试过的一个 w 值</translation>
    </message>
</context>
<context>
    <name>SweepPlot</name>
    <message>
        <source>w is {w}, the loss {loss}.</source>
        <translation>w 为 {w}，损失为 {loss}。</translation>
    </message>
    <message>
        <source>The lowest loss is at w = {w}.</source>
        <translation>损失在 w = {w} 处最低。</translation>
    </message>
    <message>
        <source>loss {loss}</source>
        <translation>损失 {loss}</translation>
    </message>
    <message>
        <source>minimum at w = {w}</source>
        <translation>最小值在 w = {w}</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Press Train: each value of w that is tried adds a point of the curve.</source>
        <translation>按“训练”，每试一个 w 值，曲线就多一个点。</translation>
    </message>
</context>
<context>
    <name>TrainPage</name>
    <message>
        <source>no rows held out; dashed: always the larger class</source>
        <translation>没有留出的行；虚线：总答较大的类别</translation>
    </message>
    <message>
        <source>{total} rows held out; dashed: always the larger class</source>
        <translation>虚线：总答较大的类别；留出的行 {total}</translation>
    </message>
    <message>
        <source>{total} test digits, once an epoch</source>
        <translation>每轮测一次 · 测试数字 {total}</translation>
    </message>
    <message>
        <source>{total} validation digits, once an epoch</source>
        <translation>每轮测一次 · 验证数字 {total}</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
</context>
<context>
    <name>TrainingPlace</name>
    <message>
        <source>A race of {entry} is under way. Stop it first.</source>
        <translation>{entry} 正在比赛。请先停止它。</translation>
    </message>
    <message>
        <source>{entry} is training. Stop it first.</source>
        <translation>{entry} 正在训练。请先停止它。</translation>
    </message>
</context>
<context>
    <name>Walk</name>
    <message>
        <source>Cost over w</source>
        <translation>代价随 w 的变化</translation>
    </message>
    <message>
        <source>w walks down; hollow dots are the steps taken</source>
        <translation>w 一步步向下走；空心点是走过的各步</translation>
    </message>
</context>
<context>
    <name>WalkPlot</name>
    <message>
        <source>Diverges: each step overshoots. With this data a rate of {rate} or more makes the error grow.</source>
        <translation>发散：每一步都走过了头。对这些数据，学习率达到 {rate} 误差就会增大。</translation>
    </message>
    <message>
        <source>Diverges: the steps overshoot. With this data and batch size a rate of {rate} or more makes the error grow.</source>
        <translation>发散：步子走过了头。对这些数据和批大小，学习率达到 {rate} 误差就会增大。</translation>
    </message>
    <message>
        <source>The cost over w; its minimum is at w = {w}.</source>
        <translation>代价随 w 的变化；最小值在 w = {w}。</translation>
    </message>
    <message>
        <source>w is {w}, the cost {cost}, the slope {slope}.</source>
        <translation>w 为 {w}，代价为 {cost}，斜率为 {slope}。</translation>
    </message>
    <message>
        <source>minimum at w = {w}</source>
        <translation>最小值在 w = {w}</translation>
    </message>
    <message>
        <source>start</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>slope {slope}</source>
        <translation>斜率 {slope}</translation>
    </message>
    <message>
        <source>next {w}, {change}</source>
        <translation>下一步 {w}，{change}</translation>
    </message>
    <message>
        <source>cost, slope {slope}</source>
        <translation>代价，斜率 {slope}</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>代价</translation>
    </message>
    <message>
        <source>Press Train: w walks down the curve of the cost here.</source>
        <translation>按“训练”，w 会在这里沿代价曲线向下走。</translation>
    </message>
</context>
<context>
    <name>Weights</name>
    <message>
        <source>First layer&apos;s weights</source>
        <translation>第一层的权重</translation>
    </message>
    <message>
        <source>a row for each unit, a column for each feature; the bias stands apart</source>
        <translation>行为单元，列为特征；偏置另列</translation>
    </message>
    <message>
        <source>Press Train: the weights between the features and the first units appear here.</source>
        <translation>按“训练”，这里会显示特征与第一层单元之间的权重。</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>unit {unit}, {feature}: {value}</source>
        <translation>单元 {unit}，{feature}：{value}</translation>
    </message>
    <message>
        <source>{units} units, {features} features. The largest weight is {value}: unit {unit}, {feature}.</source>
        <translation>{units} 个单元，{features} 个特征。最大的权重是 {value}：单元 {unit}，“{feature}”。</translation>
    </message>
    <message>
        <source>Dead units, which give 0 for every row: {units}.</source>
        <translation>死亡的单元，对每一行都输出 0：{units}。</translation>
    </message>
    <message>
        <source>Both units of the bottleneck give 0 for every row: nothing can be learned any more. Another seed helps.</source>
        <translation>瓶颈层的两个单元对每一行都输出 0：再也学不到东西。换一个随机种子可以解决。</translation>
    </message>
    <message>
        <source>unit {unit}, dead</source>
        <translation>单元 {unit}，死亡</translation>
    </message>
    <message>
        <source>unit {unit}</source>
        <translation>单元 {unit}</translation>
    </message>
</context>
<context>
    <name>choices</name>
    <message>
        <source>auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>恒定</translation>
    </message>
    <message>
        <source>step</source>
        <translation>阶梯</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>one-cycle</source>
        <translation>单周期</translation>
    </message>
    <message>
        <source>bowl</source>
        <translation>碗形</translation>
    </message>
    <message>
        <source>saddle</source>
        <translation>鞍点</translation>
    </message>
    <message>
        <source>raw</source>
        <translation>原始</translation>
    </message>
    <message>
        <source>course</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>own</source>
        <translation>自己的</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>notebook</source>
        <translation>课程笔记</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>one JSON object a line, the last one the result</source>
        <translation>每行输出一个 JSON 对象，最后一行是结果</translation>
    </message>
    <message>
        <source>show the traceback of a failure</source>
        <translation>出错时显示调用栈</translation>
    </message>
    <message>
        <source>The course without a window.</source>
        <translation>不开窗口，用命令行学习本课程。</translation>
    </message>
    <message>
        <source>the entries of the course</source>
        <translation>列出课程的各节</translation>
    </message>
    <message>
        <source>train an entry and store the run</source>
        <translation>训练某一节的网络，并保存这次训练</translation>
    </message>
    <message>
        <source>the entry, for example C2</source>
        <translation>节的编号，例如 C2</translation>
    </message>
    <message>
        <source>also write the trained network alone to FILE</source>
        <translation>同时把训练好的网络单独写入 FILE</translation>
    </message>
    <message>
        <source>go on with a run from its last checkpoint</source>
        <translation>从最近的检查点继续一次训练</translation>
    </message>
    <message>
        <source>classify the 10,000 test digits</source>
        <translation>对 10,000 个测试数字分类</translation>
    </message>
    <message>
        <source>classify pictures or drawings, a JSON line each</source>
        <translation>对图片或笔画分类，每个输出一行 JSON</translation>
    </message>
    <message>
        <source>a JSON list of drawings</source>
        <translation>一个 JSON 文件，内容是若干幅笔画</translation>
    </message>
    <message>
        <source>the speed figures of the README, as ratios measured in one go</source>
        <translation>README 中的速度数据，一次测出的比值</translation>
    </message>
    <message>
        <source>the figures of the window</source>
        <translation>窗口的速度数据</translation>
    </message>
    <message>
        <source>ten epochs of every entry for three seeds</source>
        <translation>每一节用三个随机种子各训练十轮</translation>
    </message>
    <message>
        <source>repeats of each measurement (3)</source>
        <translation>每项测量重复的次数（3）</translation>
    </message>
    <message>
        <source>“{given}” is not a whole number of 1 or more.</source>
        <translation>“{given}”不是大于或等于 1 的整数。</translation>
    </message>
    <message>
        <source>Stopped and saved. Go on with: {command}</source>
        <translation>已停止并保存。继续训练请运行：{command}</translation>
    </message>
    <message>
        <source>Test accuracy {percent:.2f} % ({correct} of {total}), loss {loss:.4f}</source>
        <translation>测试准确率 {percent:.2f} %（{total} 个中对 {correct} 个），损失 {loss:.4f}</translation>
    </message>
    <message>
        <source>Rows: the true digit. Columns: the answer.</source>
        <translation>行：真实的数字。列：网络的答案。</translation>
    </message>
    <message>
        <source>Give either picture files or --strokes FILE.json.</source>
        <translation>请给出图片文件，或者 --strokes FILE.json，二者选一。</translation>
    </message>
    <message>
        <source>epoch {epoch}, loss {loss:.4f}</source>
        <translation>第 {epoch} 轮，损失 {loss:.4f}</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>epoch {epoch}: {part} accuracy {percent:.2f} % ({correct} of {total}), loss {loss:.4f}</source>
        <translation>第 {epoch} 轮：{part}准确率 {percent:.2f} %（{total} 个中对 {correct} 个），损失 {loss:.4f}</translation>
    </message>
    <message>
        <source>epoch {epoch}: {part} loss {loss:.6g}</source>
        <translation>第 {epoch} 轮：{part}损失 {loss:.6g}</translation>
    </message>
    <message>
        <source>{run}: 1 epoch in {seconds:.1f} s, {reached}</source>
        <translation>{run}：1 轮用时 {seconds:.1f} 秒，{reached}</translation>
    </message>
    <message>
        <source>{run}: {epochs} epochs in {seconds:.1f} s, {reached}</source>
        <translation>{run}：{epochs} 轮用时 {seconds:.1f} 秒，{reached}</translation>
    </message>
    <message>
        <source>best epoch {epoch}</source>
        <translation>最好的是第 {epoch} 轮</translation>
    </message>
    <message>
        <source>test accuracy {percent:.2f} %</source>
        <translation>测试准确率 {percent:.2f} %</translation>
    </message>
    <message>
        <source>loss {loss:.6g}</source>
        <translation>损失 {loss:.6g}</translation>
    </message>
    <message>
        <source>Default: {value}.</source>
        <translation>默认：{value}。</translation>
    </message>
    <message>
        <source>Above {low}, at most {high}.</source>
        <translation>大于 {low}，至多 {high}。</translation>
    </message>
    <message>
        <source>From {low} to below {high}.</source>
        <translation>{low} 到 {high}（不含）。</translation>
    </message>
    <message>
        <source>From {low} to {high}.</source>
        <translation>{low} 到 {high}。</translation>
    </message>
    <message>
        <source>One of {choices}.</source>
        <translation>可选：{choices}。</translation>
    </message>
    <message>
        <source>the entry&apos;s own</source>
        <translation>随各节而定</translation>
    </message>
</context>
<context>
    <name>course</name>
    <message>
        <source>One parameter</source>
        <translation>单参数</translation>
    </message>
    <message>
        <source>Small tables</source>
        <translation>小表格</translation>
    </message>
    <message>
        <source>Handwritten digits</source>
        <translation>手写数字</translation>
    </message>
    <message>
        <source>Loss sweep</source>
        <translation>损失扫描</translation>
    </message>
    <message>
        <source>ŷ = w · x, the loss at 40 values of w</source>
        <translation>ŷ = w · x，40 个 w 值处的损失</translation>
    </message>
    <message>
        <source>Gradient descent</source>
        <translation>梯度下降</translation>
    </message>
    <message>
        <source>ŷ = w · x through three points, one parameter</source>
        <translation>ŷ = w · x 拟合三个点，单参数</translation>
    </message>
    <message>
        <source>Stochastic descent</source>
        <translation>随机梯度下降</translation>
    </message>
    <message>
        <source>ŷ = w · x, a step after every point</source>
        <translation>ŷ = w · x，每个点之后走一步</translation>
    </message>
    <message>
        <source>Autograd</source>
        <translation>自动求导</translation>
    </message>
    <message>
        <source>ŷ = w · x, the gradient by backward()</source>
        <translation>ŷ = w · x，用 backward() 求梯度</translation>
    </message>
    <message>
        <source>Quadratic, homework</source>
        <translation>作业：二次函数</translation>
    </message>
    <message>
        <source>ŷ = w₁x² + w₂x + b through three points</source>
        <translation>ŷ = w₁x² + w₂x + b，拟合三个点</translation>
    </message>
    <message>
        <source>Optimizers compared</source>
        <translation>优化器比较</translation>
    </message>
    <message>
        <source>nn.Linear(1, 1), nine optimizers from the same start</source>
        <translation>nn.Linear(1, 1)，九种优化器从同一起点出发</translation>
    </message>
    <message>
        <source>Logistic regression</source>
        <translation>逻辑回归</translation>
    </message>
    <message>
        <source>σ(w · x + b): hours of study, fail or pass</source>
        <translation>σ(w · x + b)：学习时间，通过与否</translation>
    </message>
    <message>
        <source>Diabetes, full batch</source>
        <translation>糖尿病，整批</translation>
    </message>
    <message>
        <source>8 → 6 → 4 → 2 → 1, all rows in one step</source>
        <translation>8 → 6 → 4 → 2 → 1，每步用所有行</translation>
    </message>
    <message>
        <source>Diabetes, mini-batches</source>
        <translation>糖尿病，小批量</translation>
    </message>
    <message>
        <source>8 → 6 → 4 → 2 → 1, 32 rows a step, shuffled</source>
        <translation>8 → 6 → 4 → 2 → 1，每步 32 行，打乱顺序</translation>
    </message>
    <message>
        <source>MLP</source>
        <translation>多层感知机</translation>
    </message>
    <message>
        <source>784 → 512 → 256 → 128 → 64 → 10, ReLU between</source>
        <translation>784 → 512 → 256 → 128 → 64 → 10，层间用 ReLU</translation>
    </message>
    <message>
        <source>Convolutional network</source>
        <translation>卷积网络</translation>
    </message>
    <message>
        <source>conv 5×5 · pool · conv 5×5 · pool · 320 → 64 → 10</source>
        <translation>卷积 5×5 · 池化 · 卷积 5×5 · 池化 · 320 → 64 → 10</translation>
    </message>
    <message>
        <source>Inception</source>
        <translation>Inception 网络</translation>
    </message>
    <message>
        <source>C2 with four branches side by side after each pool</source>
        <translation>C2，每次池化后有四条并列的分支</translation>
    </message>
    <message>
        <source>ResNet</source>
        <translation>残差网络</translation>
    </message>
    <message>
        <source>C2 with residual blocks after each pool</source>
        <translation>C2，每次池化后有残差块</translation>
    </message>
    <message>
        <source>Recurrent network</source>
        <translation>循环网络</translation>
    </message>
    <message>
        <source>the picture row by row: 28 steps of 28, then 128 → 10</source>
        <translation>逐行读图：28 步，每步 28 个，然后 128 → 10</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>“{path}” does not exist. Check the name, or choose another file.</source>
        <translation>“{path}”不存在。请检查名称，或选择其他文件。</translation>
    </message>
    <message>
        <source>The disk is full, so “{path}” was not saved. Free some space and try again.</source>
        <translation>磁盘已满，未能保存“{path}”。请腾出一些空间后重试。</translation>
    </message>
    <message>
        <source>“{path}” cannot be written: {reason}. Choose another folder by setting DESCENT_HOME.</source>
        <translation>无法写入“{path}”：{reason}。请设置 DESCENT_HOME，改用其他文件夹。</translation>
    </message>
    <message>
        <source>The data file “{name}” is missing from the installation. Install Descent again.</source>
        <translation>安装中缺少数据文件“{name}”。请重新安装 Descent。</translation>
    </message>
    <message>
        <source>The data file “{name}” is damaged: its checksum is {found}, expected {expected}. Install Descent again.</source>
        <translation>数据文件“{name}”已损坏：校验和为 {found}，应为 {expected}。请重新安装 Descent。</translation>
    </message>
    <message>
        <source>“{path}” is not a Descent model. Only safetensors files saved by Descent are opened: other formats could run code.</source>
        <translation>“{path}”不是 Descent 的模型。只打开由 Descent 保存的 safetensors 文件：其他格式可能会执行代码。</translation>
    </message>
    <message>
        <source>“{path}” is cut short or damaged and was not opened. Use another copy.</source>
        <translation>“{path}”不完整或已损坏，没有打开。请换一个副本。</translation>
    </message>
    <message>
        <source>“{path}” was changed after it was saved: its checksum does not match. Use another copy.</source>
        <translation>“{path}”在保存之后被改动过：校验和不一致。请换一个副本。</translation>
    </message>
    <message>
        <source>“{path}” was saved by a newer Descent (format {found}, this one reads {known}). Update Descent.</source>
        <translation>“{path}”由更新版本的 Descent 保存（格式 {found}，本版本只能读取 {known}）。请更新 Descent。</translation>
    </message>
    <message>
        <source>“{path}” is not a picture that can be read. Use PNG, JPEG, BMP, GIF or WebP.</source>
        <translation>“{path}”不是可以读取的图片。请使用 PNG、JPEG、BMP、GIF 或 WebP。</translation>
    </message>
    <message>
        <source>“{path}” has {width}×{height} pixels; at most {limit} megapixels are read. Make it smaller.</source>
        <translation>“{path}”有 {width}×{height} 个像素；最多读取 {limit} 兆像素。请把它缩小。</translation>
    </message>
    <message>
        <source>“{path}” cannot be read: {reason}. Choose another file.</source>
        <translation>无法读取“{path}”：{reason}。请选择其他文件。</translation>
    </message>
    <message>
        <source>“{path}” cannot be written: {reason}. Choose another place.</source>
        <translation>无法写入“{path}”：{reason}。请换一个位置。</translation>
    </message>
    <message>
        <source>No table of your own is chosen yet. Open a CSV file on the page “Data”, or name it with --file.</source>
        <translation>还没有选择自己的表格。请在“数据”页打开一个 CSV 文件，或用 --file 指定。</translation>
    </message>
    <message>
        <source>“{path}” is not a text file. Save the table as CSV with the encoding UTF-8, then open it again.</source>
        <translation>“{path}”不是文本文件。请把表格存为 UTF-8 编码的 CSV，再重新打开。</translation>
    </message>
    <message>
        <source>“{path}” has {size} MB; at most {limit} MB are read. Use a smaller file, such as a part of its rows.</source>
        <translation>“{path}”有 {size} MB；最多读取 {limit} MB。请用小一些的文件，比如只取一部分行。</translation>
    </message>
    <message>
        <source>“{path}” has {found} columns; at most {limit} are read. Leave out those that are not needed.</source>
        <translation>“{path}”有 {found} 列；最多读取 {limit} 列。请去掉不需要的列。</translation>
    </message>
    <message>
        <source>“{path}” has more than {limit} cells. Use a smaller file, such as a part of its rows.</source>
        <translation>“{path}”的单元格超过 {limit} 个。请用小一些的文件，比如只取一部分行。</translation>
    </message>
    <message>
        <source>“{path}” has a line of more than a million characters. Choose a table with one line a row.</source>
        <translation>“{path}”中有一行超过一百万个字符。请选择每个样本占一行的表格。</translation>
    </message>
    <message>
        <source>Row {row} of “{path}” has {found} cells, but row {first} has {expected}. Look for a comma, semicolon or tab that is missing or too many.</source>
        <translation>第 {row} 行（“{path}”）有 {found} 个单元格，而第 {first} 行有 {expected} 个。请检查是否少了或多了逗号、分号或制表符。</translation>
    </message>
    <message>
        <source>“{path}” cannot be read from row {row} on: a quotation mark there is not closed. Correct the file.</source>
        <translation>“{path}”从第 {row} 行起无法读取：那里的引号没有闭合。请改正文件。</translation>
    </message>
    <message>
        <source>“{path}” holds no rows. Choose a table with a row for every example.</source>
        <translation>“{path}”中没有数据行。请选择每个样本占一行的表格。</translation>
    </message>
    <message>
        <source>“{path}” holds one row only; to learn, a table needs at least two.</source>
        <translation>“{path}”只有一行；要学习，表格至少需要两行。</translation>
    </message>
    <message>
        <source>“{path}” has no column “{label}”. It has {columns}.</source>
        <translation>“{path}”中没有“{label}”列。有的是：{columns}。</translation>
    </message>
    <message>
        <source>The label column “{label}” is empty. Choose another label column.</source>
        <translation>标签列“{label}”是空的。请选择其他标签列。</translation>
    </message>
    <message>
        <source>Every row has the same label, “{value}” in column “{label}”: there is nothing to tell apart. Choose another label column.</source>
        <translation>每一行的标签都相同（“{value}”，“{label}”列）：没有可区分的类别。请选择其他标签列。</translation>
    </message>
    <message>
        <source>Column “{label}” holds {count} different numbers in {rows} rows: something measured, no classes. Choose a label column with 2 to {limit} values.</source>
        <translation>“{label}”列在 {rows} 行中有 {count} 个不同的数：这是测量值，不是类别。请选择有 2 到 {limit} 个不同值的标签列。</translation>
    </message>
    <message>
        <source>Column “{label}” holds {count} different texts in {rows} rows: too many for classes. Choose a label column with 2 to {limit} values.</source>
        <translation>“{label}”列在 {rows} 行中有 {count} 个不同的文本：作为类别太多了。请选择有 2 到 {limit} 个不同值的标签列。</translation>
    </message>
    <message>
        <source>“{path}” has no column of numbers beside the label “{label}”. Separate columns with commas, semicolons or tabs, and write numbers without units.</source>
        <translation>“{path}”中除标签“{label}”之外没有数值列。请用逗号、分号或制表符分隔各列，数值不要带单位。</translation>
    </message>
    <message>
        <source>Row {row}, column “{column}”: “{value}” is not a number. Correct it, or leave the cell empty. Such cells in all: {count}.</source>
        <translation>第 {row} 行，“{column}”列：“{value}”不是数。请改正，或让单元格留空。这样的单元格共有 {count} 个。</translation>
    </message>
    <message>
        <source>Row {row} has “{value}” with a decimal comma, row {other_row} has “{other}” with a point. Write all numbers in one way.</source>
        <translation>第 {row} 行的“{value}”用逗号作小数点，第 {other_row} 行的“{other}”用点。请统一所有数的写法。</translation>
    </message>
    <message>
        <source>The table “{path}” is not the one this run learned from. Put the old one back, or train anew.</source>
        <translation>表格“{path}”已不是这次训练所用的那一个。请放回原来的表格，或重新训练。</translation>
    </message>
    <message>
        <source>“{path}” was saved by an older Descent (format {found}, this one reads {known}). Train the network again.</source>
        <translation>“{path}”由较旧版本的 Descent 保存（格式 {found}，本版本读取 {known}）。请重新训练网络。</translation>
    </message>
    <message>
        <source>“{path}” does not fit {entry}: “{tensor}” is {found}, but {expected} is needed. Use a file that was saved from {entry}.</source>
        <translation>“{path}”与 {entry} 不匹配：“{tensor}”为 {found}，应为 {expected}。请使用由 {entry} 保存的文件。</translation>
    </message>
    <message>
        <source>“{path}” holds weights that are not finite numbers (“{tensor}”). Use another file.</source>
        <translation>“{path}”中有不是有限数的权重（“{tensor}”）。请换一个文件。</translation>
    </message>
    <message>
        <source>“{path}” holds a trained network only, not the state that is needed to go on training. Resume its run instead, or train again.</source>
        <translation>“{path}”只有训练好的网络，没有继续训练所需的状态。请改为继续原来的训练记录，或重新训练。</translation>
    </message>
    <message>
        <source>“{path}” holds {entry}, which reads no digits. Use a network that does.</source>
        <translation>“{path}”中是 {entry} 的网络，它不能识别数字。请用能识别数字的网络。</translation>
    </message>
    <message>
        <source>Nothing is drawn in “{path}”: all its pixels are alike. Use another picture.</source>
        <translation>“{path}”里什么都没有画：所有像素都一样。请换一张图片。</translation>
    </message>
    <message>
        <source>“{path}” is not a list of drawings. A drawing is a list of strokes, a stroke a list of [x, y] numbers.</source>
        <translation>“{path}”不是手写内容的列表。一份手写内容是笔画的列表，一个笔画是 [x, y] 数对的列表。</translation>
    </message>
    <message>
        <source>There is no setting “{field}”.</source>
        <translation>没有名为“{field}”的设置。</translation>
    </message>
    <message>
        <source>{entry} has no setting “{field}”.</source>
        <translation>{entry} 没有名为“{field}”的设置。</translation>
    </message>
    <message>
        <source>{field} must be at least {limit}; {value} is too small.</source>
        <translation>{field}至少为 {limit}；{value} 太小。</translation>
    </message>
    <message>
        <source>{field} must be above {limit}; {value} is too small.</source>
        <translation>{field}必须大于 {limit}；{value} 太小。</translation>
    </message>
    <message>
        <source>{field} must be at most {limit}; {value} is too large.</source>
        <translation>{field}至多为 {limit}；{value} 太大。</translation>
    </message>
    <message>
        <source>{field} must be below {limit}; {value} is too large.</source>
        <translation>{field}必须小于 {limit}；{value} 太大。</translation>
    </message>
    <message>
        <source>{field} must be a number; “{value}” is not.</source>
        <translation>{field}必须是数；“{value}”不是。</translation>
    </message>
    <message>
        <source>{field} must be a whole number; “{value}” is not.</source>
        <translation>{field}必须是整数；“{value}”不是。</translation>
    </message>
    <message>
        <source>{field} must be true or false; “{value}” is neither.</source>
        <translation>{field}必须是 true 或 false；“{value}”都不是。</translation>
    </message>
    <message>
        <source>{field} must be one of {choices}; “{value}” is not.</source>
        <translation>{field}只能是 {choices} 之一；“{value}”不是。</translation>
    </message>
    <message>
        <source>{field} has more than {limit} characters. Choose a shorter one.</source>
        <translation>{field}超过 {limit} 个字符。请换一个短一些的。</translation>
    </message>
    <message>
        <source>{field} is fixed while a network trains. Stop or reset first.</source>
        <translation>{field}在训练中不可改。请先停止或重置。</translation>
    </message>
    <message>
        <source>The course has no entry “{entry}”. It has {entries}.</source>
        <translation>课程中没有“{entry}”。有的是：{entries}。</translation>
    </message>
    <message>
        <source>There is no run “{run}”, and no file of that name. Check the name.</source>
        <translation>没有训练记录“{run}”，也没有同名的文件。请检查名称。</translation>
    </message>
    <message>
        <source>The run “{run}” cannot be read: its run.json is damaged. Use another run, or train again.</source>
        <translation>无法读取训练记录“{run}”：它的 run.json 已损坏。请改用其他记录，或重新训练。</translation>
    </message>
    <message>
        <source>The run “{run}” is being trained by another Descent. Close that one, or train anew.</source>
        <translation>运行“{run}”正由另一个 Descent 训练。请关闭那一个，或重新训练。</translation>
    </message>
    <message>
        <source>Something unexpected went wrong: {error}. The log has the details.</source>
        <translation>发生了意料之外的错误：{error}。详细信息见日志。</translation>
    </message>
    <message>
        <source>file name too long</source>
        <translation>文件名太长</translation>
    </message>
    <message>
        <source>input/output error</source>
        <translation>读写出错</translation>
    </message>
    <message>
        <source>is a directory</source>
        <translation>它是一个文件夹</translation>
    </message>
    <message>
        <source>no such file or directory</source>
        <translation>文件或文件夹不存在</translation>
    </message>
    <message>
        <source>not a directory</source>
        <translation>路径中有一项不是文件夹</translation>
    </message>
    <message>
        <source>operation not permitted</source>
        <translation>不允许此操作</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>read-only file system</source>
        <translation>文件系统只读</translation>
    </message>
    <message>
        <source>too many open files</source>
        <translation>打开的文件太多</translation>
    </message>
    <message>
        <source>This computer offers no “{device}”. It offers {devices}.</source>
        <translation>这台电脑没有“{device}”。可用的有：{devices}。</translation>
    </message>
    <message>
        <source>This processor cannot compute in {precision}. Use “exact”.</source>
        <translation>这个处理器不能以 {precision} 计算。请使用“exact”。</translation>
    </message>
    <message>
        <source>{device} ran out of memory. Use a smaller batch, or train on the CPU.</source>
        <translation>{device} 的内存不足。请减小批大小，或改用 CPU 训练。</translation>
    </message>
    <message>
        <source>The loss is no longer a finite number (epoch {epoch}, batch {batch}): the training has diverged. The weights from epoch {good_epoch}, batch {good_batch} were kept. Try a smaller learning rate.</source>
        <translation>损失不再是有限数（第 {epoch} 轮，第 {batch} 批）：训练已发散。保留了第 {good_epoch} 轮第 {good_batch} 批的权重。请试试更小的学习率。</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Start at</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>The value of every parameter before the first step.</source>
        <translation>第一步之前每个参数的值。</translation>
    </message>
    <message>
        <source>Step of w</source>
        <translation>w 的间隔</translation>
    </message>
    <message>
        <source>How far apart the values of w are at which the loss is computed.</source>
        <translation>计算损失时，相邻两个 w 值相隔多少。</translation>
    </message>
    <message>
        <source>Loss surface</source>
        <translation>损失曲面</translation>
    </message>
    <message>
        <source>The bowl of the three points, or a saddle: there the gradient of all points together is zero, those of the single points are not.</source>
        <translation>由三个点得到的碗形，或一个鞍点：在鞍点处，所有点合在一起的梯度为零，单个点的梯度却不为零。</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>The raw table of 768 women with a fifth held out, the course&apos;s own scaled file with its three flaws, or a CSV file of your own.</source>
        <translation>768 位女性的原始表格（留出五分之一），课程自己的、已缩放且有三处缺陷的文件，或自己的 CSV 文件。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>The CSV file of your own.</source>
        <translation>自己的 CSV 文件。</translation>
    </message>
    <message>
        <source>Label column</source>
        <translation>标签列</translation>
    </message>
    <message>
        <source>The column that is to be predicted; empty: the last one.</source>
        <translation>要预测的列；留空则为最后一列。</translation>
    </message>
    <message>
        <source>Fill missing</source>
        <translation>填补缺失</translation>
    </message>
    <message>
        <source>Put the median of the training rows where a zero means that nothing was measured.</source>
        <translation>在 0 表示没有测量的地方，填入训练行的中位数。</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>残差块</translation>
    </message>
    <message>
        <source>The standard residual block, or the notebook&apos;s, which applies ReLU before the addition.</source>
        <translation>标准的残差块，或课程笔记中的残差块（先用 ReLU 再相加）。</translation>
    </message>
    <message>
        <source>Skip connection</source>
        <translation>跳跃连接</translation>
    </message>
    <message>
        <source>Add the block&apos;s input to its output. Without it a deep network hardly learns.</source>
        <translation>把残差块的输入加到输出上。没有它，很深的网络几乎学不会。</translation>
    </message>
    <message>
        <source>Blocks a stage</source>
        <translation>每级块数</translation>
    </message>
    <message>
        <source>How many residual blocks follow each pooling.</source>
        <translation>每次池化之后有几个残差块。</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>循环单元</translation>
    </message>
    <message>
        <source>The recurrent cell that reads the rows of the picture one after another.</source>
        <translation>逐行读取图像的循环单元。</translation>
    </message>
    <message>
        <source>How many times every training example is seen.</source>
        <translation>每个训练样本看多少遍。</translation>
    </message>
    <message>
        <source>How many examples make one step. Small batches take many noisy steps, large ones few calm steps.</source>
        <translation>每一步用多少个样本。批小则步数多、噪声大，批大则步数少、较平稳。</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>How far one step moves the weights against the gradient. Too small is slow, too large diverges.</source>
        <translation>每一步让权重沿梯度的反方向移动多远。太小则慢，太大则发散。</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>The share of the last step that is carried into the next one. Used by SGD and RMSprop.</source>
        <translation>上一步有多大比例带入下一步。SGD 和 RMSprop 会用到。</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>The rule that turns gradients into steps.</source>
        <translation>由梯度算出每一步怎样走的规则。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Decides the initial weights and the order of the examples. The same seed gives the same run.</source>
        <translation>决定初始权重和样本的顺序。种子相同，训练过程就相同。</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>学习率调度</translation>
    </message>
    <message>
        <source>How the learning rate moves over the run: it stays, falls to a tenth after each third, falls along a cosine, or rises and falls in one cycle.</source>
        <translation>学习率在训练中怎样变化：保持不变，每过三分之一降到十分之一，沿余弦下降，或在一个周期内先升后降。</translation>
    </message>
    <message>
        <source>Early stop</source>
        <translation>提前停止</translation>
    </message>
    <message>
        <source>Stop when the validation loss (without validation: the training loss) has not improved for so many epochs. 0 never stops early.</source>
        <translation>验证损失（没有验证时为训练损失）连续这么多轮没有改善就停止。0 表示从不提前停止。</translation>
    </message>
    <message>
        <source>Keep the best</source>
        <translation>保留最好</translation>
    </message>
    <message>
        <source>At the end go back to the weights of the epoch with the lowest validation loss (without validation: training loss).</source>
        <translation>结束时回到验证损失（没有验证时为训练损失）最低的那一轮的权重。</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation>打乱顺序</translation>
    </message>
    <message>
        <source>Visit the points in a new order in every epoch, not always first to last.</source>
        <translation>每轮按新的顺序访问各点，而不总是从头到尾。</translation>
    </message>
    <message>
        <source>Shift and scale the inputs: pixels to mean 0 and standard deviation 1 (0.1307 and 0.3081 for these digits), the columns of a table to −1…1.</source>
        <translation>平移并缩放输入：像素变为均值 0、标准差 1（这些数字原为 0.1307 和 0.3081），表格的各列变为 −1…1。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Where the network trains. “auto” takes the fastest that this computer has.</source>
        <translation>网络在哪里训练。“auto”选用这台电脑上最快的设备。</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>计算精度</translation>
    </message>
    <message>
        <source>“bf16” multiplies matrices with 8 bits of precision instead of 24: faster on processors made for it, with results that differ within noise.</source>
        <translation>“bf16”做矩阵乘法时只用 8 位精度而不是 24 位：在支持它的处理器上更快，结果的差别在噪声之内。</translation>
    </message>
    <message>
        <source>Normalise</source>
        <translation>归一化</translation>
    </message>
    <message>
        <source>Course protocol</source>
        <translation>课程做法</translation>
    </message>
    <message>
        <source>Train on all 60,000 digits and test after every epoch, as the course does. Otherwise 5,000 are set aside for validation, and the test waits for the end.</source>
        <translation>与课程一样，用全部 60,000 个数字训练，每轮之后都测试。否则留出 5,000 个用于验证，训练结束后才测试。</translation>
    </message>
</context>
<context>
    <name>tables</name>
    <message>
        <source>Missing in column “{column}”: {count} of {rows}, the first in row {row}.</source>
        <translation>“{column}”列有缺失：{rows} 个中缺 {count} 个，第一个在第 {row} 行。</translation>
    </message>
    <message>
        <source>Column “{column}” is left out: it holds text (“{value}” in row {row}).</source>
        <translation>“{column}”列不用：它含有文本（“{value}”，第 {row} 行）。</translation>
    </message>
    <message>
        <source>Column “{column}” is left out: it holds no values.</source>
        <translation>“{column}”列不用：它没有值。</translation>
    </message>
    <message>
        <source>Rows without a label are left out: {count}, the first is row {row}.</source>
        <translation>没有标签的行不用：共 {count} 行，第一个是第 {row} 行。</translation>
    </message>
    <message>
        <source>The class “{value}” occurs only once, in row {row}. A slip of the pen?</source>
        <translation>类别“{value}”只出现一次，在第 {row} 行。是笔误吗？</translation>
    </message>
    <message>
        <source>Zeros in column “{column}” that stand for missing values: {count} of {rows}.</source>
        <translation>“{column}”列中表示缺失的 0：{rows} 个中有 {count} 个。</translation>
    </message>
    <message>
        <source>{count} of {rows} rows are lost: those with a value exactly in the middle of its column. Scaled it is 0, and the format through which the table went leaves zeros out.</source>
        <translation>{rows} 行中丢失了 {count} 行：它们有一个值恰在该列正中。缩放后它是 0，而表格经过的格式会略去 0。</translation>
    </message>
    <message>
        <source>Every −1 was turned into 0, in {count} cells: the lowest value of a column looks like its middle.</source>
        <translation>每个 −1 都变成了 0，共 {count} 个单元格：一列的最小值看起来像它的中间值。</translation>
    </message>
    <message>
        <source>The label is turned round: 1 means tested negative, 0 tested positive.</source>
        <translation>标签颠倒了：1 表示检测为阴性，0 表示阳性。</translation>
    </message>
</context>
</TS>
