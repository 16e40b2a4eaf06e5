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
    <name>AccuracyPlot</name>
    <message>
        <source>accuracy, %</source>
        <translation>准确率 %</translation>
    </message>
    <message>
        <source>Accuracy over the epochs</source>
        <translation>准确率随轮次的变化</translation>
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
    <name>LossPlot</name>
    <message>
        <source>cross-entropy</source>
        <translation>交叉熵</translation>
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
        <source>Train</source>
        <translation>训练</translation>
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
        <source>Train on the CPU</source>
        <translation>改用 CPU 训练</translation>
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
        <source>Stopped in epoch {epoch} of {epochs}</source>
        <translation>已停在第 {epoch} 轮，共 {epochs} 轮</translation>
    </message>
</context>
<context>
    <name>SettingField</name>
    <message>
        <source>Return to the course&apos;s value ({value})</source>
        <translation>恢复课程的值（{value}）</translation>
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
        <source>at least {limit}</source>
        <translation>至少 {limit}</translation>
    </message>
    <message>
        <source>above {limit}</source>
        <translation>大于 {limit}</translation>
    </message>
    <message>
        <source>at most {limit}</source>
        <translation>至多 {limit}</translation>
    </message>
    <message>
        <source>below {limit}</source>
        <translation>小于 {limit}</translation>
    </message>
    <message>
        <source>Range: {low}, {high}.</source>
        <translation>范围：{low}，{high}。</translation>
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
        <source>Digits for training, for validation, and for the test</source>
        <translation>用于训练、验证和测试的数字个数</translation>
    </message>
    <message>
        <source>{count} parameters</source>
        <translation>{count} 个参数</translation>
    </message>
</context>
<context>
    <name>TrainPage</name>
    <message>
        <source>{total} test digits, once an epoch</source>
        <translation>每轮测一次 · 测试数字 {total}</translation>
    </message>
    <message>
        <source>{total} validation digits, once an epoch</source>
        <translation>每轮测一次 · 验证数字 {total}</translation>
    </message>
    <message>
        <source>Averages about {count} batches</source>
        <translation>约 {count} 批的平均</translation>
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
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
</context>
<context>
    <name>TrainingPlace</name>
    <message>
        <source>{entry} is training. Stop it first.</source>
        <translation>{entry} 正在训练。请先停止它。</translation>
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
        <source>{run}: {epochs} epochs in {seconds:.1f} s, test accuracy {accuracy}</source>
        <translation>{run}：{epochs} 轮用时 {seconds:.1f} 秒，测试准确率 {accuracy}</translation>
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
        <source>epoch {epoch}: validation accuracy {percent:.2f} % ({correct} of {total}), loss {loss:.4f}</source>
        <translation>第 {epoch} 轮：验证准确率 {percent:.2f} %（{total} 个中对 {correct} 个），损失 {loss:.4f}</translation>
    </message>
    <message>
        <source>epoch {epoch}: test accuracy {percent:.2f} % ({correct} of {total}), loss {loss:.4f}</source>
        <translation>第 {epoch} 轮：测试准确率 {percent:.2f} %（{total} 个中对 {correct} 个），损失 {loss:.4f}</translation>
    </message>
</context>
<context>
    <name>course</name>
    <message>
        <source>Handwritten digits</source>
        <translation>手写数字</translation>
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
        <source>How many times the network sees every training digit.</source>
        <translation>网络把每个训练数字看多少遍。</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>How many digits make one step. Small batches take many noisy steps, large ones few calm steps.</source>
        <translation>每一步用多少个数字。批小则步数多、噪声大，批大则步数少、较平稳。</translation>
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
        <source>Decides the initial weights and the order of the digits. The same seed gives the same run.</source>
        <translation>决定初始权重和数字的顺序。种子相同，训练过程就相同。</translation>
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
        <source>Shift and scale the pixels to mean 0 and standard deviation 1 (0.1307 and 0.3081 for these digits).</source>
        <translation>平移并缩放像素，使均值为 0、标准差为 1（这些数字原为 0.1307 和 0.3081）。</translation>
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
</TS>
